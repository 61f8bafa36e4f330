"""One run after another on one output folder: nothing that went out of date is taken for good, nothing is forgotten."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

from hoithao.cli.manifest import alone_in
from hoithao.cli.workers import work_all
from test_batch import POSIX, Render, _plain, put, render, start, tree, workshop  # noqa: F401 - fixtures
from test_pdf import office  # noqa: F401 - a fixture
from worker_tasks import answer

LOCK = "hoithao.lock.json"


def change(path: str, number: int = 99) -> None:
    Path(path).write_text(workshop(number), encoding="utf-8")


def manifest(folder: str = "ra") -> dict[str, object]:
    found: dict[str, object] = json.loads(Path(folder, LOCK).read_bytes())
    return found


# PDFs


def older(path: str) -> None:
    os.utime(path, (1_600_000_000, 1_600_000_000))


@POSIX
@pytest.mark.usefixtures("office")
def test_a_pdf_older_than_its_document_is_made_anew(render: Render) -> None:  # noqa: F811
    put(3)
    assert render("vao", "-o", "ra", "--pdf")[0] == 0
    first = Path("ra/a0-bao-cao.pdf").read_bytes()
    older("ra/a0-bao-cao.pdf")
    older("ra/a0-bien-ban.pdf")
    change("vao/a0.yaml")
    status, _, err = render("vao", "-o", "ra")
    assert status == 0
    assert "Có 2 bản PDF lập trước văn bản cạnh nó" in err
    assert "ra/a0-bao-cao.pdf" in err
    assert Path("ra/a0-bao-cao.pdf").read_bytes() == first
    status, out, _ = render("vao", "-o", "ra", "--check", "--pdf")
    assert status == 1
    assert any("a0-bao-cao.pdf" in line and "sẽ ghi" in line for line in out)
    assert render("vao", "-o", "ra", "--check")[0] == 0
    status, out, err = render("vao", "-o", "ra", "--pdf")
    assert (status, err) == (0, "")
    assert sorted(line for line in out if line.endswith(".pdf")) == ["ra/a0-bao-cao.pdf", "ra/a0-bien-ban.pdf"]
    assert Path("ra/a0-bao-cao.pdf").stat().st_mtime > 1_700_000_000
    assert render("vao", "-o", "ra", "--check", "--pdf")[0] == 0


@POSIX
@pytest.mark.usefixtures("office")
def test_a_pdf_that_could_not_be_made_is_made_by_the_next_run(
    render: Render,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put(3)
    assert render("vao", "-o", "ra", "--pdf")[0] == 0
    for path in Path("ra").glob("*.pdf"):
        older(str(path))
    change("vao/a0.yaml")
    with monkeypatch.context() as patch:
        patch.setenv("HOITHAO_SOFFICE", "/khong/co")
        assert render("vao", "-o", "ra", "--pdf")[0] == 2
    status, out, _ = render("vao", "-o", "ra", "--pdf")
    assert status == 0
    assert "ra/a0-bao-cao.pdf" in out
    assert out[-1].endswith(".pdf")


def test_a_single_file_tells_of_old_pdfs_too(render: Render) -> None:  # noqa: F811
    put(1)
    render("vao/a0.yaml", "-o", "ra")
    Path("ra/a0-bao-cao.pdf").write_bytes(b"%PDF")
    older("ra/a0-bao-cao.pdf")
    assert "ra/a0-bao-cao.pdf" in render("vao/a0.yaml", "-o", "ra")[2]
    assert "ra/a0-bien-ban.pdf" not in render("vao/a0.yaml", "-o", "ra")[2]


# Shards


def shards(render: Render, count: int = 2, *options: str) -> None:  # noqa: F811
    for number in range(1, count + 1):
        assert render("vao", "-o", "ra", "--lock", "--shard", f"{number}/{count}", *options)[0] == 0


def test_shards_cut_from_different_lists_do_not_merge(render: Render) -> None:  # noqa: F811
    put(4)
    assert render("vao", "-o", "ra", "--lock", "--shard", "1/2")[0] == 0
    Path("vao/a00.yaml").write_text(workshop(7), encoding="utf-8")
    assert render("vao", "-o", "ra", "--lock", "--shard", "2/2")[0] == 0
    status, _, err = render("merge", "ra", command="lock")
    assert status == 2
    assert "lỗi[HT807]" in err
    assert "hoithao.lock.1-of-2.json" in err
    # An old part of an earlier list is no part of this one either.
    assert render("vao", "-o", "ra", "--lock", "--shard", "1/2")[0] == 0
    assert render("merge", "ra", command="lock")[0] == 0


def test_shards_asked_for_different_things_do_not_merge(render: Render) -> None:  # noqa: F811
    put(4)
    assert render("vao", "-o", "ra", "--lock", "--shard", "1/2")[0] == 0
    assert render("vao", "-o", "ra", "--lock", "--shard", "2/2", "--only", "report")[0] == 0
    assert "lỗi[HT807]" in render("merge", "ra", command="lock")[2]


def test_shards_keep_what_is_known_of_other_files(render: Render) -> None:  # noqa: F811
    put(4)
    put(3, "khac")
    for path in Path("khac").iterdir():
        path.rename(path.with_name(f"b-{path.name}"))
    assert render("vao", "khac", "-o", "ra", "--lock")[0] == 0
    Path("vao/a1.yaml").unlink()
    one = Path("ra", LOCK).read_bytes()
    assert render("vao", "-o", "ra", "--lock")[0] == 0
    alone = Path("ra", LOCK).read_bytes()
    Path("ra", LOCK).write_bytes(one)
    shards(render)
    assert render("merge", "ra", command="lock")[0] == 0
    assert Path("ra", LOCK).read_bytes() == alone
    status, out, _ = render("ra", command="verify")
    assert status == 1
    assert sum("lỗi[HT811]" in line for line in out) == 2  # those of the file that was deleted


# Documents that nothing makes any more


def test_a_document_that_is_not_wanted_any_more_is_told(render: Render) -> None:  # noqa: F811
    put(1)
    path = Path("vao/a0.yaml")
    text = re.sub(r"(?m)^report:(\n  .*)*\n?", "", path.read_text(encoding="utf-8"))
    two = text + "report:\n  - {id: bo, to: Bộ Tư pháp}\n  - {id: ub, to: Bộ Nội vụ}\n"
    path.write_text(two, encoding="utf-8")
    assert render("vao", "-o", "ra", "--lock")[0] == 0
    path.write_text(text + "report:\n  - {id: bo, to: Bộ Tư pháp}\n", encoding="utf-8")
    assert render("vao", "-o", "ra", "--lock")[0] == 0
    status, out, _ = render("ra", command="verify")
    assert status == 1
    told = [line.split(":")[0] for line in out if "lỗi[HT811]" in line]
    assert told == ["ra/a0-bao-cao-bo.docx", "ra/a0-bao-cao-ub.docx"]
    for name in told:
        Path(name).unlink()
    assert render("ra", command="verify")[0] == 0
    assert render("vao", "-o", "ra")[0] == 0
    assert "left" not in manifest()


def test_documents_of_a_file_that_went_elsewhere_are_told(render: Render) -> None:  # noqa: F811
    put(3, "vao/s")
    assert render("vao", "-o", "ra", "--lock")[0] == 0
    assert render("vao/s", "-o", "ra", "--lock")[0] == 0
    status, out, _ = render("ra", command="verify")
    assert status == 1
    assert sum("lỗi[HT811]" in line and line.startswith("ra/s/") for line in out) == 6
    # Once they are made there again, they are no leftovers.
    assert render("vao", "-o", "ra")[0] == 0
    assert not any(line.startswith("ra/s/") and "HT811" in line for line in render("ra", command="verify")[1])


def test_documents_of_one_file_are_not_replaced_by_those_of_another(render: Render) -> None:  # noqa: F811
    put(3, "mot")
    put(1, "hai")
    change("hai/a0.yaml")
    assert render("mot", "-o", "ra", "--lock")[0] == 0
    before = tree("ra")
    status, out, err = render("hai", "-o", "ra")
    assert (status, out) == (2, [])
    assert "hai/a0.yaml: lỗi[HT813]" in err
    assert "mot/a0.yaml" in err
    assert tree("ra") == before
    assert render("mot", "-o", "ra")[0] == 0
    # What no file makes any more may be replaced.
    Path("mot/a0.yaml").unlink()
    assert render("hai", "-o", "ra")[0] == 0


def test_a_link_leaves_the_documents_to_the_file_itself(render: Render) -> None:  # noqa: F811
    put(3)
    Path("vao/a-la-lien-ket.yaml").symlink_to("a0.yaml")
    assert render("vao", "-o", "ra", "--lock")[0] == 0
    assert not list(Path("ra").glob("a-la-*"))
    assert len(list(Path("ra").glob("a0-*.docx"))) == 2


# Several runs at once


@POSIX
def test_runs_at_the_same_time_all_enter_what_they_made(tmp_path: Path) -> None:
    for name in "abcd":
        for path in put(2, name):
            path.rename(path.with_name(f"{name}{path.name}"))
    runs = [start("render", name, "-o", "ra", "--lock", "--jobs", "1", cwd=tmp_path) for name in "abcd"]
    for process in runs:
        out, err = process.communicate(timeout=120)
        assert process.returncode == 0, out + err
    assert len(manifest()["workshops"]) == 8  # type: ignore[arg-type]


@POSIX
def test_one_run_at_a_time_has_the_manifest(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom hoithao.cli.manifest import alone_in\n"
        "with alone_in(Path(sys.argv[1])): print('now', flush=True)\n"
    )
    with alone_in(tmp_path):
        other = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE)
        with pytest.raises(subprocess.TimeoutExpired):
            other.wait(1.5)
    assert other.communicate(timeout=30)[0] == b"now\n"


@POSIX
def test_what_is_read_no_further_costs_no_manifest(tmp_path: Path) -> None:
    put(3)
    with start("render", "vao", "-o", "ra", "--lock", "--jobs", "1", cwd=tmp_path) as process:
        assert process.stdout
        process.stdout.close()
        process.wait(60)
    assert len(manifest()["workshops"]) == 3  # type: ignore[arg-type]


def test_what_is_at_work_when_a_run_is_interrupted_is_still_told() -> None:
    got: list[object] = []

    def numbers() -> None:
        # No `extend`: what was got before the interrupt counts.
        for one in work_all(answer, ["sleep 4", "sleep 4.1", "sleep 4"], 2):
            got.append(one)  # noqa: PERF402

    def interrupt(_signal: int, _frame: object) -> None:
        raise KeyboardInterrupt

    if not hasattr(signal, "setitimer"):
        pytest.skip("no timer")
    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, 2.5)
    try:
        with pytest.raises(KeyboardInterrupt):
            numbers()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert got == ["SLEEP 4", "SLEEP 4.1"]


@POSIX
@pytest.mark.parametrize("asked", [signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)])
def test_a_terminal_that_is_closed_stops_a_run_as_ctrl_c_does(asked: signal.Signals, tmp_path: Path) -> None:
    put(40)
    with start("render", "vao", "-o", "ra", "--jobs", "1", cwd=tmp_path) as process:
        end = time.monotonic() + 60
        while not list(Path("ra").glob("*.docx")) and time.monotonic() < end:
            time.sleep(0.02)
        process.send_signal(asked)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Đã ngắt." in err
    assert "; chưa làm " in out
    assert not list(Path("ra").glob(".hoithao*"))


# Out of the folder, and into what is no file


def test_a_folder_that_leads_out_of_the_output_folder_is_refused(render: Render) -> None:  # noqa: F811
    put(3, "vao/s")
    put(1)
    Path("ngoai").mkdir()
    Path("ra").mkdir()
    Path("ra/s").symlink_to("../ngoai")
    status, out, err = render("vao", "-o", "ra")
    assert (status, out) == (2, [])
    assert "lỗi[HT801]" in err
    assert "ra/s" in err
    assert list(Path("ngoai").iterdir()) == []
    Path("ra/s").unlink()
    assert render("vao", "-o", "ra")[0] == 0
    # The output folder itself may be a link.
    Path("lien-ket").symlink_to("ngoai")
    assert render("vao/a0.yaml", "-o", "lien-ket")[0] == 0
    assert len(list(Path("ngoai").glob("*.docx"))) == 2


def test_file_names_are_no_commands_to_systems_of_ci(render: Render) -> None:  # noqa: F811
    if os.name == "nt":
        pytest.skip("no such names there")
    for name in ("::warning::a.yaml", "##[error]b.yaml", "c.yaml"):
        Path(name).write_text(workshop(), encoding="utf-8")
    lines = [*render(".", "-o", "ra", "--lock")[1], *render("ra", command="verify")[1]]
    assert len(lines) > 6
    assert not [line for line in lines if line.startswith(("::", "##"))]


# Files of a folder that are not looked at


@pytest.mark.parametrize(
    "text",
    [
        workshop().replace("workshop:", '"workshop":'),
        workshop().replace("workshop:", "'workshop' :"),
        "# một\n\n---\n" + workshop().lstrip().replace("workshop:", '"workshop":'),
        "  " + workshop().lstrip().replace("\n", "\n  "),
        json.dumps(yaml.load(workshop(), yaml.BaseLoader), ensure_ascii=False),  # noqa: TID251
        json.dumps(yaml.load(workshop(), yaml.BaseLoader), ensure_ascii=False, indent=2),  # noqa: TID251
    ],
    ids=["quoted", "single quotes", "after comments", "indented", "braces", "braces on lines"],
)
def test_a_workshop_file_in_another_dress_is_found_in_a_folder(render: Render, text: str) -> None:  # noqa: F811
    put(3)
    Path("vao/khac.yaml").write_text(text, encoding="utf-8")
    status, out, err = render("vao", "-o", "ra")
    assert (status, err) == (0, "")
    assert any(line.startswith("vao/khac.yaml: đã ghi 2 văn bản") for line in out)


def test_what_is_passed_over_in_a_folder_is_told(render: Render) -> None:  # noqa: F811
    put(3)
    for name, text in {
        "rong.yaml": "",
        "cut.yaml": workshop()[:20],
        "sai-khoa.yaml": workshop().replace("workshop:", "workshp:"),
        "trong.yaml": "khac:\n  workshop: 1\n",
    }.items():
        Path("vao", name).write_text(text, encoding="utf-8")
    Path("vao/hoithao.yaml").write_text("schema: 1\n", encoding="utf-8")
    Path("vao/du-thao.yaml").write_text("type: Luật\ntitle: Hòa giải\nsections: []\n", encoding="utf-8")
    told = "vao/cut.yaml, vao/rong.yaml, vao/sai-khoa.yaml, vao/trong.yaml\n"
    for arguments, command in (
        (("vao", "-o", "ra"), "render"),
        (("vao/*.yaml", "-o", "ra"), "render"),
        (("vao",), "validate"),
        (("vao", "--output-format", "json"), "validate"),
    ):
        status, _, err = render(*arguments, command=command)
        assert status == 0
        assert err.endswith("Bỏ qua 4 tệp .yaml không có khóa «workshop» ở cấp ngoài cùng: " + told), err
    # A file that is named is never passed over.
    assert render("vao/sai-khoa.yaml", command="validate")[0] == 1


def test_a_folder_that_cannot_be_read_is_told(render: Render, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    put(3)
    put(1, "vao/kin")
    real = os.scandir

    def scandir(path: str = ".") -> object:
        if str(path).endswith("kin"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    for arguments, command in ((("vao", "-o", "ra"), "render"), (("vao",), "validate")):
        status, out, err = render(*arguments, command=command)
        assert status == 2
        assert "vao/kin: lỗi[HT001] Không đọc được tệp: không có quyền truy cập" in "\n".join([*out, err])
    assert len(list(Path("ra").glob("a*.docx"))) == 6
