mod corpus;
use anyhow::Result;
use onrecord::Extractor;
fn main() -> Result<()> {
    let a: Vec<String> = std::env::args().collect();
    let mut b = Extractor::builder();
    if a.len() > 2 { b = b.data(&a[2]); }
    let e = b.build()?;
    for (article, gold) in corpus::read(&a[1])? {
        for (at, _, _) in &e.quotes(&article).found {
            let ok = gold.iter().any(|g| corpus::overlap(&g.cue, &at.cue) && corpus::dice(&g.content, &at.content) >= 0.5);
            let cueok = gold.iter().any(|g| corpus::overlap(&g.cue, &at.cue));
            println!("{}\t{}\t{}\t{}\t{}", at.form.form, at.form.frame, at.found_by, ok as u8, cueok as u8);
        }
    }
    Ok(())
}
