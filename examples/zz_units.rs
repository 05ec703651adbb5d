//! Prints units.
use onrecord::attribution::Analysis;
use onrecord::lexicon::{Files, Lexicon};
use onrecord::reading::Material;
fn main() -> Result<(), onrecord::Error> {
    let path = std::env::args().nth(1).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let lexicon = Lexicon::load(&Files::built_in())?;
    let material = Material::new(&text, &lexicon);
    let reading = material.reading();
    let analysis = Analysis::new(reading);
    for units in &analysis.units {
        if units.is_empty() {
            continue;
        }
        let letters: String = units.iter().map(|u| u.kind as u8 as char).collect();
        println!("{letters}");
        for u in units {
            print!("[{} {}] ", u.kind as u8 as char, u.span.of(&text));
        }
        println!("\n");
    }
    Ok(())
}
