/** A Chromium, and a font with Chinese characters: found, or installed where that is possible. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { runToEnd } from "./child.mjs";
import { Problem } from "./problem.mjs";

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MACOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

// Quiet: a browser that calls home slows the tests down, and behind a closed network for long.
const ARGUMENTS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
  "--disable-features=MediaRouter,OptimizationHints,Translate",
];

/** For Playwright's `launchOptions`. */
export function browserLaunchOptions() {
  // Chromium's sandbox refuses to run as root.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return { executablePath: findBrowser() ?? undefined, args: [...ARGUMENTS, ...sandbox] };
}

/** Makes sure that there are a browser and a Chinese font; says which browser. */
export async function prepareBrowser() {
  const missing = [
    ...(findBrowser() ? [] : ["chromium"]),
    ...(hasChineseFont() ? [] : ["fonts-noto-cjk"]),
  ];
  if (missing.length > 0) await installPackages(missing);
  const browser = findBrowser();
  if (browser && hasChineseFont()) return browser;
  throw new Problem(`${missing.join(" and ")} cannot be found even after their installation.`);
}

function findBrowser() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = [
    ...PROGRAMS.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    MACOS,
    chromium.executablePath(),
  ];
  return candidates.find((file) => fs.existsSync(file)) ?? null;
}

function hasChineseFont() {
  // Other systems than Linux bring one along.
  if (process.platform !== "linux") return true;
  return Boolean(spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" }).stdout?.trim());
}

async function installPackages(names) {
  const isDebian = fs.existsSync("/usr/bin/apt-get");
  if (!isDebian || process.getuid?.() !== 0) {
    throw new Problem(
      `The browser tests need ${names.join(" and ")}: install them, on Debian with: sudo apt-get install --no-install-recommends ${names.join(" ")}`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runToEnd("apt-get update", ["apt-get", "update", "-qq"], { env });
  const install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", ...names];
  await runToEnd("apt-get install", install, { env });
}
