"""Run the benchmarks, this program and its peers in turn, and print a table of ratios; see benchmarks/README.md."""

from __future__ import annotations

import argparse
import gc
import json
import math
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from yaml.cyaml import CParser

from hoithao import __version__, pipeline
from hoithao.cli.office import default_limit, find_office, to_pdf
from measure import Clock, Work, in_turn, peak_of, processes_in_turn
from ours import documents_of, pouring, report_of, subject_of, tree_of
from peers import (
    annex_template,
    docxtpl,
    named,
    parts_of,
    python_docx,
    small_template,
    small_values,
    zip_ready,
)
from workloads import rows, text_of, workshop

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "toc-do.md"
OURS, PEERS = (Path(__file__).with_name(name) for name in ("ours.py", "peers.py"))
JAVASCRIPT = Path(__file__).with_name("docxtemplater.js")
MARKS = ("<!-- bảng: benchmarks/run.py -->", "<!-- hết bảng -->")
SMALL = 12


@dataclass(frozen=True)
class Row:
    """One comparison. ``limit`` is the largest ``value`` that meets the target; with ``above``, the smallest."""

    work: str
    measured: str
    target: str
    value: float | None = None
    limit: float | None = None
    above: bool = False

    @property
    def verdict(self) -> str:
        """Whether the target is met."""
        if self.value is None or self.limit is None:
            return ""
        met = self.value >= self.limit if self.above else self.value <= self.limit
        return "đạt" if met else "chưa đạt"


@dataclass(frozen=True)
class Bench:
    """What every benchmark is given."""

    clock: Clock
    rounds: int
    folder: Path
    long: bool


def milliseconds(seconds: float) -> str:
    """Return a time as the table prints it."""
    return f"{seconds * 1000:,.0f} ms".replace(",", ".")


def times(value: float) -> str:
    """Return a ratio as the table prints it."""
    return (f"{value:.2f}" if value < 10 else f"{value:.1f}").replace(".", ",") + "×"


def against(found: dict[str, float], unit: str) -> str:
    """Return each time in units of one of them."""
    head = f"{unit} {milliseconds(found[unit])}"
    return " · ".join(
        [head, *(f"{name} {times(value / found[unit])}" for name, value in found.items() if name != unit)]
    )


def tool(*arguments: str | Path) -> list[str]:
    """Return the command line of this program."""
    return [sys.executable, "-m", "hoithao", *map(str, arguments)]


def start(bench: Bench) -> Iterator[Row]:
    """Measure whole processes in units of bare Python."""
    file = bench.folder / "nho.yaml"
    file.write_text(workshop(SMALL), encoding="utf-8")
    found = processes_in_turn(
        {
            "python -c pass": [sys.executable, "-c", "pass"],
            "import pydantic": [sys.executable, "-c", "from pydantic import BaseModel"],
            "import docx": [sys.executable, "-c", "import docx"],
            "import docxtpl": [sys.executable, "-c", "import docxtpl"],
            "--version": tool("--version"),
            "--help": tool("--help"),
            "validate": tool("validate", file),
            "render": tool("render", file, "-o", bench.folder / "ra"),
        },
        bench.rounds,
        bench.clock,
        bench.folder,
    )
    unit = found["python -c pass"]
    peers = "python {} · import pydantic {} · import docx {} · import docxtpl {}".format(
        milliseconds(unit),
        *(times(found[name] / unit) for name in ("import pydantic", "import docx", "import docxtpl")),
    )
    for name, limit in (("--version", 1.3), ("--help", 6.5), ("validate", 15.0), ("render", 21.0)):
        value = found[name] / unit
        told = f"**{times(value)}**" + (f" ({peers})" if name == "--version" else "")
        yield Row(f"`{name}`, cả tiến trình, so với `python -c pass`", told, f"≤ {times(limit)}", value, limit)


def annex(bench: Bench) -> Iterator[Row]:
    """Measure a report of 10,000 remarks, everything read and ready, in units of zipping its finished parts."""
    count = 10_000
    subject, ready = subject_of(workshop(count)), rows(count)
    parts = parts_of(report_of(subject))
    template = bench.folder / "phu-luc.docx"
    annex_template(template, "{%tr for row in rows %}", "{%tr endfor %}", "{{ row.NAME }}")
    works: dict[str, Work] = {
        "nén XML đã xong": lambda: zip_ready(parts),
        "hoithao, hàng đã sẵn": pouring(subject),
        "hoithao, cả xếp thứ tự và lời văn": lambda: report_of(subject),
    }
    found = in_turn(works, bench.rounds, bench.clock)
    slow: dict[str, Work] = {
        "docxtpl": lambda: docxtpl(template, {"rows": named(ready)}),
        "python-docx add_row": lambda: python_docx(ready),
    }
    found |= in_turn(slow, 1, bench.clock)
    if has_docxtemplater():
        other = bench.folder / "phu-luc-js.docx"
        annex_template(other, "{#rows}", "{/rows}", "{NAME}")
        data = bench.folder / "hang.json"
        data.write_text(json.dumps(named(ready)), encoding="utf-8")
        command = ["node", str(JAVASCRIPT), str(other), str(data), str(bench.folder / "js.docx")]
        name = "docxtemplater (cả tiến trình node)"
        found |= processes_in_turn({name: command}, 1, bench.clock, bench.folder)
    if shutil.which("pandoc"):
        page = bench.folder / "hang.html"
        cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ready)
        page.write_text(f"<table>{cells}</table>", encoding="utf-8")
        command = ["pandoc", str(page), "-o", str(bench.folder / "pandoc.docx")]
        found |= processes_in_turn({"pandoc (cả tiến trình, bảng HTML)": command}, 1, bench.clock, bench.folder)
    unit = "nén XML đã xong"
    value = found["hoithao, hàng đã sẵn"] / found[unit]
    yield Row(
        "Báo cáo có phụ lục 10.000 ý kiến, cả văn bản, từ hàng đã sẵn", against(found, unit), "≤ 2,5×", value, 2.5
    )


def growth(bench: Bench) -> Iterator[Row]:
    """Measure how time and memory grow with the number of remarks."""
    sizes = [1_000, 10_000, *([100_000] if bench.long else [])]
    found = []
    for size in sizes:
        subject = subject_of(workshop(size))
        work = {"": lambda subject=subject: report_of(subject)}
        found.append(in_turn(work, bench.rounds if size == sizes[0] else 1, bench.clock)[""])
    exponents = [
        math.log(after / before) / math.log(large / small)
        for before, after, small, large in zip(found, found[1:], sizes, sizes[1:], strict=False)
    ]
    text = " → ".join(
        f"{size:,}: {milliseconds(value)}".replace(",", ".") for size, value in zip(sizes, found, strict=True)
    )
    told = f"{text}; số mũ {' và '.join(f'{one:.2f}'.replace('.', ',') for one in exponents)}"
    yield Row("Tăng theo số ý kiến (báo cáo)", told, "số mũ ≤ 1,1", max(exponents), 1.1)
    file, data = bench.folder / "lon.yaml", bench.folder / "lon.json"
    file.write_text(workshop(10_000), encoding="utf-8")
    data.write_text(json.dumps(rows(10_000)), encoding="utf-8")
    ours = peak_of([sys.executable, str(OURS), str(file), str(bench.folder / "w.docx")], bench.folder)
    peer = peak_of([sys.executable, str(PEERS), "python-docx", str(data), str(bench.folder / "x.docx")], bench.folder)
    told = f"hoithao, từ YAML đến văn bản {ours:.0f} MiB · python-docx, chỉ lập bảng {peer:.0f} MiB"
    told += f": **{times(ours / peer)}**"
    yield Row("Bộ nhớ cao nhất, 10.000 ý kiến", told, "≤ 0,6×", ours / peer, 0.6)


def reading(bench: Bench) -> Iterator[Row]:
    """Measure reading YAML of 10,000 remarks, the place of every value kept."""
    data = workshop(10_000).encode("utf-8")
    text = data.decode("utf-8")

    def events() -> None:
        parser = CParser(text)
        while parser.check_event():
            parser.get_event()

    found = in_turn(
        {
            "CSafeLoader": lambda: yaml.load(text, yaml.CSafeLoader),  # noqa: TID251
            "hoithao, đủ dòng và cột": lambda: tree_of(data),
            "chỉ quét sự kiện": events,
        },
        bench.rounds,
        bench.clock,
    )
    found |= in_turn({"safe_load": lambda: yaml.safe_load(text)}, 1, bench.clock)  # noqa: TID251
    value = found["hoithao, đủ dòng và cột"] / found["CSafeLoader"]
    yield Row("Đọc YAML 10.000 ý kiến", against(found, "CSafeLoader"), "≤ 0,5×", value, 0.5)


def batch(bench: Bench) -> Iterator[Row]:
    """Measure 200 small workshops into 400 documents."""
    count = 200
    folder = bench.folder / "hang-loat"
    folder.mkdir()
    texts = []
    for number in range(count):
        text = workshop(SMALL).replace(text_of(1), f"Ý kiến riêng của hội thảo {number}.")
        (folder / f"{number:03}.yaml").write_text(text, encoding="utf-8")
        texts.append(text.encode("utf-8"))
    template = bench.folder / "bien-ban.docx"
    small_template(template)

    def ours() -> None:
        for data in texts:
            assert len(pipeline.render(pipeline.Input("hoi-thao.yaml", data)).outputs) == 2

    subjects = [subject_of(data.decode("utf-8")) for data in texts]

    def only_made() -> None:
        for subject in subjects:
            documents_of(subject)

    def theirs() -> None:
        for data in texts:
            values = small_values(yaml.load(data, yaml.CSafeLoader))  # noqa: TID251
            for _ in range(2):
                docxtpl(template, values)

    works: dict[str, Work] = {"hoithao": ours, "hoithao, chỉ lập, không kiểm tra": only_made, "docxtpl": theirs}
    found = in_turn(works, max(bench.rounds // 3, 1), bench.clock)
    per_second = {name: 2 * count / value for name, value in found.items()}
    data = bench.folder / "gia-tri.json"
    data.write_text(json.dumps(small_values(yaml.safe_load(texts[0]))), encoding="utf-8")  # noqa: TID251
    loop = [sys.executable, "-m", "docxtpl", str(template), str(data), str(bench.folder / "y.docx"), "-o", "-q"]
    commands = {"vòng lặp python -m docxtpl": loop}
    if shutil.which("pandoc"):
        page = bench.folder / "bien-ban.md"
        page.write_text("\n\n".join(text_of(number) for number in range(SMALL)), encoding="utf-8")
        commands["vòng lặp pandoc"] = ["pandoc", str(page), "-o", str(bench.folder / "z.docx")]
    for name, value in processes_in_turn(commands, bench.rounds, bench.clock, bench.folder).items():
        per_second[name] = 1 / value
    told = " · ".join(f"{name} {value:.1f}/s".replace(".", ",") for name, value in per_second.items())
    for name, limit in (("docxtpl", 8.0), ("vòng lặp python -m docxtpl", 60.0), ("vòng lặp pandoc", 90.0)):
        if name in per_second:
            value = per_second["hoithao"] / per_second[name]
            measured = f"{told}: " if name == "docxtpl" else ""
            yield Row(
                f"200 hội thảo → 400 văn bản, một tiến trình, so với {name}",
                f"{measured}**{times(value)}**", f"≥ {limit:.0f}×", value, limit, above=True,
            )  # fmt: skip
        else:
            yield Row(f"200 hội thảo → 400 văn bản, so với {name}", "máy này không có pandoc", f"≥ {limit:.0f}×")
    help_text = subprocess.run(tool("render", "--help"), capture_output=True, check=True).stdout.decode("utf-8")
    if "--jobs" in help_text:
        wall = Clock("wall")
        large = bench.folder / "hai-tien-trinh"
        large.mkdir()
        for number in range(24):
            (large / f"{number}.yaml").write_text(workshop(1_000), encoding="utf-8")
        target = bench.folder / "hai-tien-trinh-ra"
        found = processes_in_turn(
            {f"--jobs {jobs}": tool("render", large, "-o", target, "--jobs", str(jobs)) for jobs in (1, 2)},
            1, wall, bench.folder,
        )  # fmt: skip
        value = found["--jobs 1"] / found["--jobs 2"]
        told = f"{milliseconds(found['--jobs 1'])} và {milliseconds(found['--jobs 2'])}: **{times(value)}**"
        yield Row("Hai tiến trình so với một (24 tệp, mỗi tệp 1.000 ý kiến)", told, "≥ 1,8×", value, 1.8, above=True)


def pdf(bench: Bench) -> Iterator[Row]:
    """Measure PDF: one call of LibreOffice for twenty documents, and an annex in tables of 200 rows."""
    program = find_office(os.environ)
    if program is None:
        yield Row("PDF", "máy này không có LibreOffice", "")
        return
    data = workshop(SMALL).encode("utf-8")
    minutes = pipeline.render(pipeline.Input("hoi-thao.yaml", data), only="minutes").outputs[0].data
    documents = [bench.folder / f"pdf-{number:02}.docx" for number in range(20)]
    for path in documents:
        path.write_bytes(minutes)

    def made(paths: list[Path]) -> None:
        assert all(one.pdf for one in to_pdf(program, paths, default_limit(paths)))

    # LibreOffice runs beside this process, so the clock is that of children.
    def taken(work: Callable[[], object]) -> float:
        begun = bench.clock.of_children()
        work()
        return bench.clock.of_children() - begun

    made(documents[:1])
    one = taken(lambda: made(documents))
    each = taken(lambda: [made([path]) for path in documents])
    told = f"một lần gọi {milliseconds(one)} · 20 lần gọi {milliseconds(each)}: **{times(one / each)}**"
    yield Row("PDF của 20 biên bản ngắn", told, "≤ 0,2×", one / each, 0.2)
    count = 4_000 if bench.long else 1_000
    report = report_of(subject_of(workshop(count)))
    parts = parts_of(report)
    xml = parts["word/document.xml"].decode("utf-8")
    joined = re.sub(r"</w:tbl><w:p>(?:(?!<w:t[ >]).)*?</w:p><w:tbl>.*?</w:tblGrid>", "", xml)
    files = {"bảng 200 hàng": bench.folder / "bang-200.docx", "một bảng": bench.folder / "mot-bang.docx"}
    files["bảng 200 hàng"].write_bytes(report)
    files["một bảng"].write_bytes(zip_ready(parts | {"word/document.xml": joined.encode("utf-8")}))
    tables = {"bảng 200 hàng": xml.count("<w:tbl>"), "một bảng": joined.count("<w:tbl>")}
    if tables["một bảng"] == tables["bảng 200 hàng"]:
        raise SystemExit("the tables of the annex could not be joined: the markup between them has changed")
    found = {name: taken(lambda path=path: made([path])) for name, path in files.items()}
    value = found["bảng 200 hàng"] / found["một bảng"]
    told = " · ".join(f"{name} ({tables[name]} bảng) {milliseconds(seconds)}" for name, seconds in found.items())
    target = "≤ 0,1× ở 4.000 hàng" if not bench.long else "≤ 0,1×"
    work = f"PDF của báo cáo có phụ lục {count:,} hàng".replace(",", ".")
    yield Row(work, f"{told}: **{times(value)}**", target, value if bench.long else None, 0.1)


def has_docxtemplater() -> bool:
    """Tell whether node is there with the two packages the script needs."""
    if not shutil.which("node"):
        return False
    probe = ["node", "-e", "require('docxtemplater'); require('pizzip')"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


PARTS: dict[str, Callable[[Bench], Iterator[Row]]] = {
    "start": start,
    "yaml": reading,
    "annex": annex,
    "growth": growth,
    "batch": batch,
    "pdf": pdf,
}


def table_of(found: list[Row], command: str, bench: Bench) -> str:
    """Return the table as Markdown, with the command that made it and the machine it was made on."""
    system = f"Python {platform.python_version()}, {os.cpu_count()} nhân, {platform.system()} {platform.machine()}"
    kind = "thời gian xử lý (CPU)" if bench.clock.name == "cpu" else "thời gian trên đồng hồ"
    lines = [f"`{command}` — hoithao {__version__}, {system}; {kind}, trung vị.", ""]
    lines += ["| việc | đo cạnh nhau | đích | kết quả |", "| --- | --- | --- | --- |"]
    lines += [f"| {row.work} | {row.measured} | {row.target} | {row.verdict} |" for row in found]
    return "\n".join(lines)


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default=",".join(PARTS), help="parts to run: " + ", ".join(PARTS))
    parser.add_argument("--rounds", type=int, default=9, help="rounds per comparison; slow peers get fewer")
    parser.add_argument("--clock", choices=["wall", "cpu"], default="wall")
    parser.add_argument(
        "--long", action="store_true", help="also 100,000 remarks, and a PDF of 4,000 rows as one table"
    )
    parser.add_argument("--write", action="store_true", help=f"put the table into {PAGE.relative_to(ROOT)}")
    arguments = parser.parse_args()
    gc.set_threshold(100_000)  # as the command line has it; the peers in this process gain from it too
    found: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="hoithao-bench-") as folder:
        bench = Bench(Clock(arguments.clock), arguments.rounds, Path(folder), arguments.long)
        for name in arguments.only.split(","):
            for row in PARTS[name](bench):
                print(f"{row.work}: {row.measured} [{row.target}] {row.verdict}", flush=True)
                found.append(row)
    command = " ".join(["python benchmarks/run.py", *sys.argv[1:]])
    table = table_of(found, command, bench)
    print("\n" + table)
    if arguments.write:
        before, _, rest = PAGE.read_text(encoding="utf-8").partition(MARKS[0])
        _, _, after = rest.partition(MARKS[1])
        PAGE.write_text(f"{before}{MARKS[0]}\n{table}\n{MARKS[1]}{after}", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
