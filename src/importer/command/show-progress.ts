/** What is being done, said on one line from the second second on. */
export interface Progress {
  say(step: string): void;
  /** Takes the line away. */
  end(): void;
}

/** Says nothing of what is quick; a terminal's line is written over, elsewhere each step gets its line once. */
export function showProgress(stream: { write(text: string): unknown; isTTY?: boolean }): Progress {
  const start = Date.now();
  let step = '';
  let shown = '';
  const show = () => {
    const seconds = Math.floor((Date.now() - start) / 1000);
    if (seconds < 1 || (shown === step && !stream.isTTY)) return;
    shown = step;
    stream.write(stream.isTTY ? `\r\u001b[K${step}（${seconds} 秒）` : `${step}…\n`);
  };
  const timer = setInterval(show, 1000);
  timer.unref();
  return {
    say(next) {
      step = next;
      show();
    },
    end() {
      clearInterval(timer);
      if (shown !== '' && stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}
