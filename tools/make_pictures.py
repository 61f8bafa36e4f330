"""Make the pictures of the README from the illustration; needs LibreOffice and pdftoppm. Run by hand."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from hoithao.pipeline import Input, render

ROOT = Path(__file__).parents[1]
PICTURES = {"bien-ban": ("bien-ban", 1), "bao-cao": ("bao-cao", 1), "phu-luc": ("bao-cao", 9)}


def main() -> None:
    """Render, lay out, and keep the three pages."""
    target = ROOT / "docs" / "hinh"
    target.mkdir(parents=True, exist_ok=True)
    file = ROOT / "examples" / "minh-hoa-2026.yaml"
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        for output in render(Input(file.name, file.read_bytes())).outputs:
            (work / f"{output.suffix}.docx").write_bytes(output.data)
        made = [str(path) for path in sorted(work.glob("*.docx"))]
        profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
        subprocess.run(["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", name, *made], check=True)
        for picture, (document, page) in PICTURES.items():
            subprocess.run(
                ["pdftoppm", "-r", "70", "-gray", "-png", "-singlefile", "-f", str(page), "-l", str(page),
                 str(work / f"{document}.pdf"), str(target / picture)],
                check=True,
            )  # fmt: skip


if __name__ == "__main__":
    main()
