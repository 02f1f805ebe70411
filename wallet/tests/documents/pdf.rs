//! Documents made for tests: objects one after the other, with a table of where they stand.

/// A file of these objects; the first is the catalogue, and has the number 1.
pub(crate) fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    file_with(objects, "")
}

/// The same, with more in its trailer.
pub(crate) fn file_with(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n", number + 1).into_bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).into_bytes());
    for place in places {
        bytes.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    let size = objects.len() + 1;
    bytes
        .extend(format!("trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n").into_bytes());
    bytes
}

/// A stream with what its dictionary says besides.
pub(crate) fn stream(more: &str, content: &[u8]) -> Vec<u8> {
    let mut bytes = format!("<< /Length {} {more} >>\nstream\n", content.len()).into_bytes();
    bytes.extend(content);
    bytes.extend(b"\nendstream");
    bytes
}

/// One page of A4 with that content and those resources; further objects begin with number 5.
pub(crate) fn page(content: Vec<u8>, resources: &str, more: &[Vec<u8>]) -> Vec<u8> {
    boxed("0 0 595 842", content, resources, more)
}

/// The same on a page of another size.
pub(crate) fn boxed(media_box: &str, content: Vec<u8>, resources: &str, more: &[Vec<u8>]) -> Vec<u8> {
    let page =
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [{media_box}] /Contents 4 0 R /Resources << {resources} >> >>");
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        page.into_bytes(),
        content,
    ];
    objects.extend_from_slice(more);
    file(&objects)
}

/// A letter of so many pages: a heading, some lines, and a blue bar at the foot of each.
pub(crate) fn letter(pages: usize) -> Vec<u8> {
    let kids: Vec<String> = (0..pages).map(|page| format!("{} 0 R", 4 + 2 * page)).collect();
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Kids [{}] /Count {pages} >>", kids.join(" ")).into_bytes(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec(),
    ];
    for page in 0..pages {
        let content = 5 + 2 * page;
        objects.push(
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R \
                 /Resources << /Font << /F 3 0 R >> >> >>"
            )
            .into_bytes(),
        );
        let lines: String = (0..12)
            .map(|line| format!("0 -22 Td (Line {} of what the school writes about the mandate.) Tj\n", line + 1))
            .collect();
        let text = format!(
            "BT /F 26 Tf 64 752 Td (Letter of mandate, page {}) Tj /F 13 Tf 0 -24 Td\n{lines}ET\n\
             0.12 0.37 0.84 rg 64 64 467 18 re f",
            page + 1
        );
        objects.push(stream("", text.as_bytes()));
    }
    file(&objects)
}
