mod corpus;
use anyhow::Result;
use onrecord::Extractor;
fn main() -> Result<()> {
    let a: Vec<String> = std::env::args().collect();
    let e = Extractor::builder().build()?;
    for (article, _) in corpus::read(&a[1])? {
        for (p, units) in e.units(&article).into_iter().enumerate() {
            for u in units { println!("{}\t{}\t{}\t{}\t{}\t{}", article.id, p, u.kind as u8 as char, u.span.start, u.span.end, article.text[u.span.start..u.span.end].replace(['\t','\n'], " ")); }
        }
    }
    Ok(())
}
