mod corpus;
use anyhow::Result;
use onrecord::{Article, Extractor};
fn main() -> Result<()> {
    let a: Vec<String> = std::env::args().collect();
    let e = Extractor::builder().build()?;
    if a.len() == 1 {
        let text = std::io::read_to_string(std::io::stdin())?;
        let article = Article::new("x", text);
        for line in e.units(&article) {
            for u in &line { print!("{}[{}] ", u.kind as u8 as char, u.span.of(&article.text)); }
            println!();
        }
        for (at, sp, _) in &e.quotes(&article).found {
            let t = &article.text;
            println!("  {} {:?} S={:?} U={:?} C={:?} WHO={:?}", at.found_by, at.form.frame, at.source.map(|s| s.of(t)), at.cue.iter().map(|s| s.of(t)).collect::<Vec<_>>(), at.content.iter().map(|s| s.of(t)).collect::<Vec<_>>(), sp.name);
        }
        return Ok(());
    }
    for (article, _) in corpus::read(&a[1])? {
        for (p, units) in e.units(&article).into_iter().enumerate() {
            for u in units { println!("{}\t{}\t{}\t{}\t{}\t{}", article.id, p, u.kind as u8 as char, u.span.start, u.span.end, article.text[u.span.start..u.span.end].replace(['\t','\n'], " ")); }
        }
    }
    Ok(())
}
