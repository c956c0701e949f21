//! Pictures within lines.
//!
//! In: pictures. Out: their XML, and their parts. Invariants: two pictures of the same bytes are one part; numbers count from 1 in the
//! order of the text.

use super::model::Picture;
use crate::office::xml::Xml;

/// English Metric Units in a point.
const EMU: f32 = 12_700.0;

const A: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PIC: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const SVG: &str = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
const DECORATIVE: &str = "http://schemas.microsoft.com/office/drawing/2017/decorative";

/// The files of pictures.
#[derive(Debug, Default)]
pub(super) struct Media {
    files: Vec<(String, Vec<u8>)>,
    /// How many pictures stand in the text.
    shown: usize,
}

impl Media {
    /// The number of a file, from 1.
    fn add(&mut self, bytes: &[u8], ending: &str) -> usize {
        let known = self.files.iter().position(|(_, other)| other == bytes);
        known.map_or_else(
            || {
                let number = self.files.len() + 1;
                self.files.push((format!("word/media/image{number}.{ending}"), bytes.to_vec()));
                number
            },
            |place| place + 1,
        )
    }

    /// The names of its parts, each with the id by which the text names it.
    pub(super) fn names(&self) -> impl Iterator<Item = (String, &str)> {
        self.files.iter().enumerate().map(|(place, (name, _))| (id(place + 1), name.as_str()))
    }

    pub(super) fn finish(self) -> Vec<(String, Vec<u8>)> {
        self.files
    }
}

fn id(number: usize) -> String {
    format!("rIdImage{number}")
}

/// The XML of a picture, within a run.
pub(super) fn picture(xml: &mut Xml, picture: &Picture, media: &mut Media) {
    let pixels = id(media.add(&picture.bytes, picture.ending));
    let drawing = picture.drawing.as_ref().map(|svg| id(media.add(svg, "svg")));
    media.shown += 1;
    let number = media.shown.to_string();
    let name = format!("Picture {number}");
    let [width, height] = [picture.width, picture.height].map(|side| format!("{:.0}", (side * EMU).max(1.0)));
    let size = [("cx", width.as_str()), ("cy", height.as_str())];
    xml.within("w:drawing", &[], |xml| {
        let around = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
        xml.within("wp:inline", &around, |xml| {
            xml.empty("wp:extent", &size);
            let mut named = vec![("id", number.as_str()), ("name", name.as_str())];
            named.extend(picture.alternative.as_deref().map(|words| ("descr", words)));
            if picture.alternative.is_some() {
                xml.empty("wp:docPr", &named);
            } else {
                xml.within("wp:docPr", &named, decorative);
            }
            xml.within("wp:cNvGraphicFramePr", &[], |xml| {
                xml.empty("a:graphicFrameLocks", &[("xmlns:a", A), ("noChangeAspect", "1")]);
            });
            xml.within("a:graphic", &[("xmlns:a", A)], |xml| {
                xml.within("a:graphicData", &[("uri", PIC)], |xml| {
                    graphic(xml, (&pixels, drawing.as_deref()), (&number, &name), &size);
                });
            });
        });
    });
}

fn decorative(xml: &mut Xml) {
    xml.within("a:extLst", &[("xmlns:a", A)], |xml| {
        xml.within("a:ext", &[("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}")], |xml| {
            xml.empty("adec:decorative", &[("xmlns:adec", DECORATIVE), ("val", "1")]);
        });
    });
}

fn graphic(
    xml: &mut Xml,
    (pixels, drawing): (&str, Option<&str>),
    (number, name): (&str, &str),
    size: &[(&str, &str)],
) {
    xml.within("pic:pic", &[("xmlns:pic", PIC)], |xml| {
        xml.within("pic:nvPicPr", &[], |xml| {
            xml.empty("pic:cNvPr", &[("id", number), ("name", name)]);
            xml.empty("pic:cNvPicPr", &[]);
        });
        xml.within("pic:blipFill", &[], |xml| {
            if let Some(drawing) = drawing {
                xml.within("a:blip", &[("r:embed", pixels)], |xml| {
                    xml.within("a:extLst", &[], |xml| {
                        xml.within("a:ext", &[("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}")], |xml| {
                            xml.empty("asvg:svgBlip", &[("xmlns:asvg", SVG), ("r:embed", drawing)]);
                        });
                    });
                });
            } else {
                xml.empty("a:blip", &[("r:embed", pixels)]);
            }
            xml.within("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
        });
        xml.within("pic:spPr", &[], |xml| {
            xml.within("a:xfrm", &[], |xml| {
                xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                xml.empty("a:ext", size);
            });
            xml.within("a:prstGeom", &[("prst", "rect")], |xml| xml.empty("a:avLst", &[]));
        });
    });
}
