// node benchmarks/docxtemplater.js TEMPLATE ROWS.json OUT.docx; NODE_PATH names where docxtemplater and pizzip are.
const fs = require("fs");
const PizZip = require("pizzip");
const Docxtemplater = require("docxtemplater");
const [template, rows, out] = process.argv.slice(2);
const document = new Docxtemplater(new PizZip(fs.readFileSync(template)), { linebreaks: true });
document.render({ rows: JSON.parse(fs.readFileSync(rows, "utf8")) });
fs.writeFileSync(out, document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" }));
