"""The CI kit: its files fit the schemas of the systems that read them, and its scripts do what they are for.

GitHub, GitLab and Jenkins are not here: each script is taken out of its file and run in a git repository of workshop
files with ``hoithao`` on the path, the variables of the system being set by hand.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
ACTION = ROOT / "action.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
GITLAB = ROOT / "ci" / "gitlab-hoithao.yml"
EXAMPLES = ROOT / "ci" / "examples"
GOOD = (ROOT / "examples" / "hai-phong-2024.yaml").read_text(encoding="utf-8")
BAD = GOOD.replace("date: 24/9/2024", "date: 31/9/2024")

needs_shell = pytest.mark.skipif(sys.platform == "win32" or not shutil.which("bash"), reason="needs bash and git")


def load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: TID251


def commands() -> str:
    done = subprocess.run(
        [sys.executable, "-m", "hoithao", "--help"], capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout


def has_shards() -> bool:
    done = subprocess.run(
        [sys.executable, "-m", "hoithao", "render", "--help"], capture_output=True, encoding="utf-8", check=True
    )
    return "--shard" in done.stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A git repository with two workshop files, one in a folder with a blank in its name, and a YAML file beside."""
    folder = tmp_path / "kho"
    for name in ("workshops/gop-y.yaml", "workshops/quý 3/gop-y.yaml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(GOOD, encoding="utf-8")
    (folder / "docker-compose.yml").write_text("services: {}\n", encoding="utf-8")
    for arguments in (["init", "-q"], ["add", "-A"]):
        subprocess.run(["git", *arguments], cwd=folder, check=True)
    return folder


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A search path whose first folder has ``hoithao``, a ``python`` that notes its words, and a ``python3``.

    That ``python3`` makes a virtual environment with nothing but ``pip``, which does nothing, and ``hoithao``.
    """
    folder = tmp_path / "bin"
    folder.mkdir()
    hoithao = f'#!/bin/sh\nexec "{sys.executable}" -m hoithao "$@"\n'
    log = tmp_path / "python.log"
    venv = (
        '#!/bin/sh\nmkdir -p .venv/bin\nprintf "#!/bin/sh\\n" > .venv/bin/pip\n'
        f'cp "{folder}/hoithao" .venv/bin/hoithao\nchmod +x .venv/bin/*\n'
    )
    for name, text in (
        ("hoithao", hoithao),
        ("python", f'#!/bin/sh\nfor word in "$@"; do printf "%s\\n" "$word" >> "{log}"; done\n'),
        ("python3", venv),
    ):
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


def run(shell: list[str], script: str, folder: Path, path: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": path, "HOME": str(folder), "LANG": "C.UTF-8", **variables}
    return subprocess.run(
        [*shell, "-c", script], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )


# What the systems read


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("github-actions", ACTION),
        ("github-workflows", EXAMPLES / "github.yml"),
        ("gitlab-ci", GITLAB),
        ("gitlab-ci", EXAMPLES / "gitlab-ci.yml"),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else value,
)
def test_it_fits_the_schema_of_its_system(schema: str, file: Path, tmp_path: Path) -> None:
    def judged(path: Path) -> int:
        check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(path)]
        return subprocess.run(check, capture_output=True, check=False).returncode

    assert judged(file) == 0
    # A hidden job of GitLab may hold anything; by another name it is looked at.
    text = re.sub(r"(?m)^\.hoithao-", "hoithao-", file.read_text(encoding="utf-8"))
    wrong = tmp_path / file.name
    wrong.write_text(text, encoding="utf-8")
    assert judged(wrong) == 0
    # The judge does find fault: words these schemas do not know.
    wrong.write_text(re.sub(r"\b(runs-on|using|script|extends):", r"x\1:", text), encoding="utf-8")
    assert judged(wrong) == 1


def test_nobody_elses_action_is_named_by_what_can_move() -> None:
    for file in (ACTION, EXAMPLES / "github.yml"):
        named = re.findall(r"uses: (\S+)(.*)", file.read_text(encoding="utf-8"))
        assert named
        for name, comment in named:
            if not name.startswith("NHOM/hoithao@"):
                assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", name)
                assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment)


def test_nothing_typed_by_others_gets_into_a_script() -> None:
    for file in (ACTION, EXAMPLES / "github.yml"):
        for step in steps(file):
            assert "${{" not in step.get("run", ""), step


def steps(file: Path) -> list[dict[str, Any]]:
    content = load(file)
    if "runs" in content:
        return list(content["runs"]["steps"])
    return [step for job in content["jobs"].values() for step in job["steps"]]


def test_inputs_are_declared_and_used() -> None:
    declared = set(load(ACTION)["inputs"])
    text = ACTION.read_text(encoding="utf-8").partition("\nruns:")[2]
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == declared
    given = {
        name for step in steps(EXAMPLES / "github.yml") if "hoithao" in step.get("uses", "") for name in step["with"]
    }
    assert given <= declared


def test_the_gitlab_example_extends_what_is_there_with_variables_that_are_read() -> None:
    template, example = load(GITLAB), load(EXAMPLES / "gitlab-ci.yml")
    jobs = {name: job for name, job in example.items() if isinstance(job, dict)}
    assert len(jobs) == 3
    known = {name for job in template.values() for name in job.get("variables", {})}
    for job in jobs.values():
        assert job["extends"] in template
        assert job["stage"] in example["stages"]
        assert set(job.get("variables", {})) <= known
    scripts = "\n".join(
        line for job in template.values() for line in [*job.get("script", []), *job.get("before_script", [])]
    )
    assert all(name == "PYTHONUTF8" or f"${name}" in scripts for name in known)


# GitHub


def step_of_action(name: str, **inputs: str) -> tuple[str, dict[str, str]]:
    """Return the script of a step and its environment, as GitHub would fill it in."""
    action = load(ACTION)
    values = {key: entry.get("default", "") for key, entry in action["inputs"].items()} | inputs
    step = next(step for step in action["runs"]["steps"] if step.get("name") == name)
    assert step["shell"] == "bash"
    filled = {
        key: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: values[match[1]], text)
        for key, text in step["env"].items()
    }
    return step["run"], filled


def run_action(name: str, repository: Path, path: str, **inputs: str) -> tuple[subprocess.CompletedProcess[str], str]:
    script, environment = step_of_action(name, **inputs)
    temporary = repository.parent / "runner"
    temporary.mkdir(exist_ok=True)
    page = temporary / "page.md"
    page.write_text("before\n", encoding="utf-8")
    bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail"]
    done = run(bash, script, repository, path, RUNNER_TEMP=str(temporary), GITHUB_STEP_SUMMARY=str(page), **environment)
    return done, page.read_text(encoding="utf-8")


@needs_shell
def test_the_action_installs_its_own_source_or_what_is_asked(repository: Path, path: str, tmp_path: Path) -> None:
    for package, wanted in (("", "/source"), ("hoithao==0.1.0", "hoithao==0.1.0")):
        script, environment = step_of_action("Install", package=package)
        done = run(["bash", "-e"], script, repository, path, **environment | {"SOURCE": "/source"})
        assert done.returncode == 0
        assert (tmp_path / "python.log").read_text(encoding="utf-8").splitlines()[-1] == wanted


@needs_shell
def test_the_action_validates_and_writes_the_page(repository: Path, path: str) -> None:
    done, page = run_action("Validate", repository, path, paths="workshops")
    assert (done.returncode, done.stderr) == (0, "")
    assert page.startswith("before\n## hoithao: 0 lỗi")
    assert "| workshops/gop-y.yaml | 0 | 0 |" in page
    (repository / "workshops" / "gop-y.yaml").write_text(BAD, encoding="utf-8")
    done, page = run_action("Validate", repository, path, paths="workshops")
    assert done.returncode == 1
    assert "::error file=workshops/gop-y.yaml," in done.stdout
    assert "| workshops/gop-y.yaml | 1 |" in page


@needs_shell
def test_the_action_takes_one_path_a_line_whatever_is_in_it(repository: Path, path: str) -> None:
    lines = "workshops/quý 3\n\nworkshops/gop-y.yaml\n"
    done, page = run_action("Validate", repository, path, paths=lines)
    assert done.returncode == 0
    assert "trong 2 tệp" in page
    hostile = "$(touch hacked); workshops`touch hacked`"
    done, _ = run_action("Validate", repository, path, paths=hostile)
    assert done.returncode == 2
    done, _ = run_action("Validate", repository, path, paths="--fix")
    assert done.returncode == 2
    assert not (repository / "hacked").exists()


@needs_shell
def test_the_action_looks_at_everything_where_no_path_is_given_and_takes_lines_of_windows(
    repository: Path, path: str
) -> None:
    for step in ("Validate", "Render"):
        for paths in ("", "workshops\r\n"):
            done, page = run_action(step, repository, path, paths=paths, output="ra")
            assert done.returncode == 0, done.stderr
            assert "gop-y" in page
            assert "quý 3" in page


@needs_shell
def test_the_action_lets_warnings_fail_only_if_asked(repository: Path, path: str) -> None:
    file = repository / "workshops" / "gop-y.yaml"
    # To waive what is no code is a warning.
    file.write_text(GOOD + "\n# hoithao: bỏ qua HT999 — thử\n", encoding="utf-8")
    assert run_action("Validate", repository, path, paths="workshops")[0].returncode == 0
    assert run_action("Validate", repository, path, paths="workshops", strict="true")[0].returncode == 1


@needs_shell
def test_the_action_renders_and_passes_the_status_on(repository: Path, path: str) -> None:
    done, page = run_action("Render", repository, path, paths="workshops/gop-y.yaml", output="ra")
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(one.name for one in (repository / "ra").glob("*.docx")) == [
        "gop-y-bao-cao.docx",
        "gop-y-bien-ban.docx",
    ]
    assert "gop-y-bien-ban.docx" in page
    assert page.count("```") == 2
    done, _ = run_action("Render", repository, path, paths="workshops/gop-y.yaml", output="khac", final="true")
    assert done.returncode == 1
    assert not (repository / "khac").exists() or not list((repository / "khac").glob("*.docx"))


def test_the_pdf_of_the_action_is_asked_for() -> None:
    script, environment = step_of_action("Render", pdf="true")
    assert environment["PDF"] == "true"
    assert "options+=(--pdf)" in script


@needs_shell
@pytest.mark.skipif(not has_shards(), reason="this version renders on one machine only")
def test_the_shards_of_the_example_make_one_whole(repository: Path, path: str) -> None:
    jobs = load(EXAMPLES / "github.yml")["jobs"]
    shards = jobs["render"]["strategy"]["matrix"]["shard"]
    inputs = next(step["with"] for step in jobs["render"]["steps"] if "hoithao" in step["uses"])
    for number in shards:
        shard = inputs["shard"].replace("${{ matrix.shard }}", number)
        assert shard.endswith(f"/{len(shards)}")
        done, _ = run_action("Render", repository, path, **inputs | {"shard": shard})
        assert done.returncode == 0, done.stderr
    script = next(step["run"] for step in jobs["verify"]["steps"] if "run" in step)
    done = run(["bash", "-eo", "pipefail"], script, repository, path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list((repository / "van-ban").rglob("*.docx"))) == 4


# GitLab


def gitlab_job(name: str, **variables: str) -> tuple[str, dict[str, str]]:
    """Return the script of a job and its variables, with what it extends laid under."""
    template, found, script = load(GITLAB), dict[str, str](), ""
    while name:
        job = template[name]
        found = job.get("variables", {}) | found
        script = script or "\n".join(job.get("script", []))
        name = job.get("extends", "")
    return script, found | variables


@needs_shell
def test_the_gitlab_job_validates_for_both_views_and_fails_where_it_should(repository: Path, path: str) -> None:
    script, variables = gitlab_job(".hoithao-validate", HOITHAO_PATHS="workshops/gop-y.yaml\nworkshops/quý 3")
    assert run(["sh", "-e"], script, repository, path, **variables).returncode == 0
    assert json.loads((repository / "gl-code-quality.json").read_text(encoding="utf-8"))
    assert "trong 2 tệp" in (repository / "hoithao.md").read_text(encoding="utf-8")
    (repository / "workshops" / "gop-y.yaml").write_text(BAD, encoding="utf-8")
    assert run(["sh", "-e"], script, repository, path, **variables).returncode == 1
    assert "<failure" in (repository / "junit.xml").read_text(encoding="utf-8")
    assert "HT207" in (repository / "gl-code-quality.json").read_text(encoding="utf-8")


@needs_shell
def test_the_gitlab_job_reports_also_where_a_file_cannot_be_read(repository: Path, path: str) -> None:
    script, variables = gitlab_job(".hoithao-validate", HOITHAO_PATHS="khong-co\nworkshops")
    assert run(["sh", "-e"], script, repository, path, **variables).returncode == 2
    assert "<error" in (repository / "junit.xml").read_text(encoding="utf-8")
    assert (repository / "hoithao.md").exists()


@needs_shell
def test_one_job_of_gitlab_is_verified_without_parts(repository: Path, path: str) -> None:
    for job in (".hoithao-render", ".hoithao-verify"):
        script, variables = gitlab_job(job, HOITHAO_PATHS="workshops")
        done = run(["sh", "-e"], script, repository, path, **variables)
        assert done.returncode == 0, done.stdout + done.stderr


@needs_shell
def test_the_gitlab_job_renders(repository: Path, path: str) -> None:
    script, variables = gitlab_job(".hoithao-render", HOITHAO_PATHS="workshops/gop-y.yaml")
    done = run(["sh", "-e"], script, repository, path, **variables)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list((repository / "van-ban").glob("*.docx"))) == 2


@needs_shell
@pytest.mark.skipif(not has_shards(), reason="this version renders on one machine only")
def test_the_parallel_jobs_of_gitlab_make_one_whole(repository: Path, path: str) -> None:
    total = load(EXAMPLES / "gitlab-ci.yml")["render"]["parallel"]
    for number in range(1, int(total) + 1):
        script, variables = gitlab_job(".hoithao-render", HOITHAO_PATHS="workshops")
        variables |= {"CI_NODE_INDEX": str(number), "CI_NODE_TOTAL": total}
        assert run(["sh", "-e"], script, repository, path, **variables).returncode == 0
    script, variables = gitlab_job(".hoithao-verify")
    done = run(["sh", "-e"], script, repository, path, **variables)
    assert done.returncode == 0, done.stdout + done.stderr


# Jenkins


def jenkins_scripts() -> list[str]:
    text = (EXAMPLES / "Jenkinsfile").read_text(encoding="utf-8")
    assert text.count("{") == text.count("}")
    found = re.findall(r"\bsh '''(.*?)'''|\bsh '([^']+)'", text, re.DOTALL)
    return [long or short for long, short in found]


@needs_shell
def test_the_first_script_of_jenkins_validates(repository: Path, path: str) -> None:
    script = jenkins_scripts()[0]
    assert run(["sh", "-xe"], script, repository, path, HOITHAO_PACKAGE="hoithao").returncode == 0
    assert (repository / "junit.xml").exists()
    assert (repository / "hoithao.md").exists()
    (repository / "workshops" / "gop-y.yaml").write_text(BAD, encoding="utf-8")
    assert run(["sh", "-xe"], script, repository, path, HOITHAO_PACKAGE="hoithao").returncode == 1


@needs_shell
@pytest.mark.skipif(not has_shards(), reason="this version renders on one machine only")
def test_the_parts_of_jenkins_make_one_whole(repository: Path, path: str, tmp_path: Path) -> None:
    text = (EXAMPLES / "Jenkinsfile").read_text(encoding="utf-8")
    values = re.findall(r"'(\d+)'", re.search(r"values (.*)", text)[1])  # type: ignore[index]
    assert re.findall(r"unstash 'van-ban-(\d+)'", text) == values
    _, render, _, verify = jenkins_scripts()
    assert f"$SHARD/{len(values)}" in render
    stash = tmp_path / "stash"
    for value in values:
        done = run(["sh", "-xe"], render, repository, path, SHARD=value, HOITHAO_PACKAGE="hoithao")
        assert done.returncode == 0, done.stderr
        # A part may have no file at all; a stash of nothing is allowed to be empty.
        if (repository / "van-ban").exists():
            shutil.copytree(repository / "van-ban", stash, dirs_exist_ok=True)
    shutil.copytree(stash, repository / "van-ban", dirs_exist_ok=True)
    done = run(["sh", "-xe"], verify, repository, path, HOITHAO_PACKAGE="hoithao")
    assert done.returncode == 0, done.stdout + done.stderr


# pre-commit


def test_hooks_have_what_pre_commit_asks_for() -> None:
    hooks = load(HOOKS)
    assert [hook["id"] for hook in hooks] == ["hoithao-validate", "hoithao-check"]
    for hook in hooks:
        assert {"id", "name", "entry", "language", "files"} <= set(hook)
        assert hook["language"] == "python"
        re.compile(hook["files"])
    # What pre-commit installs is this package, so the first word of an entry is a program it brings.
    assert {shlex.split(hook["entry"])[0] for hook in hooks} == {"hoithao"}


@needs_shell
def test_the_validate_hook_sees_workshop_files_only_and_stops_a_commit(repository: Path, path: str) -> None:
    hook = load(HOOKS)[0]
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=repository, capture_output=True, check=True).stdout.decode()
    files = [name for name in listed.split("\0") if re.search(hook["files"], name)]
    assert files == ["workshops/gop-y.yaml", "workshops/quý 3/gop-y.yaml"]
    command = shlex.join([*shlex.split(hook["entry"]), *files])
    assert run(["sh", "-e"], command, repository, path).returncode == 0
    (repository / files[1]).write_text(BAD, encoding="utf-8")
    assert run(["sh", "-e"], command, repository, path).returncode == 1


@needs_shell
@pytest.mark.skipif("\n  check " not in commands(), reason="this version has no command check")
def test_the_check_hook_passes_our_own_documents(repository: Path, path: str) -> None:
    hook = load(HOOKS)[1]
    assert run(["sh"], "hoithao render workshops/gop-y.yaml -o ra", repository, path).returncode == 0
    files = sorted(one.relative_to(repository).as_posix() for one in (repository / "ra").iterdir())
    assert all(re.search(hook["files"], name) for name in files)
    command = shlex.join([*shlex.split(hook["entry"]), *files])
    done = run(["sh", "-e"], command, repository, path)
    assert done.returncode == 0, done.stdout + done.stderr


# The summary


def test_a_summary_lists_the_worst_files_first_and_escapes_what_files_say(tmp_path: Path) -> None:
    from hoithao.cli.command_line import run as hoithao

    odd = tmp_path / "a|b <b>.yaml"
    odd.write_text(BAD, encoding="utf-8")
    (tmp_path / "0.yaml").write_text(GOOD, encoding="utf-8")
    page = tmp_path / "page.md"
    assert hoithao(["validate", str(tmp_path), "--summary", str(page)]) == 1
    lines = page.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if ".yaml" in line]
    assert [line.count(" | ") for line in rows] == [3, 3]
    assert "a\\|b \\<b\\>.yaml | 1 |" in rows[0]
    assert any(line.startswith("| HT207 | lỗi |") for line in lines)


def test_a_summary_of_many_files_stays_short(tmp_path: Path) -> None:
    from hoithao.cli.command_line import run as hoithao

    for number in range(105):
        (tmp_path / f"{number:03}.yaml").write_text("workshop:\n", encoding="utf-8")
    page = tmp_path / "page.md"
    assert hoithao(["validate", str(tmp_path), "--summary", str(page)]) == 1
    text = page.read_text(encoding="utf-8")
    assert text.count(".yaml |") == 100
    assert "Còn 5 tệp khác." in text


def test_a_summary_that_cannot_be_written_fails_the_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from hoithao.cli.command_line import run as hoithao

    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    assert hoithao(["validate", str(tmp_path / "a.yaml"), "--summary", str(tmp_path)]) == 2
    assert "HT801" in capsys.readouterr().err
