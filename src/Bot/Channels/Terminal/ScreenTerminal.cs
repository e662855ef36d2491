using System.Globalization;
using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Channels.Terminal;

/// <summary>A terminal somebody sits at: colours, what was typed before by ↑ and ↓, long answers page by page.</summary>
/// <param name="key">The next key.</param>
/// <param name="output">The screen.</param>
/// <param name="screen">Its size.</param>
/// <param name="isColoured">Whether colours are wanted: <c>NO_COLOR</c> is not set and the screen has them.</param>
internal sealed class ScreenTerminal(Func<ConsoleKeyInfo> key, TextWriter output, ScreenSize screen, bool isColoured) : ITerminal
{
    private const string Bold = "1";
    private const string Faint = "2";
    private const string Marked = "1;33";
    private const string Pushed = "36";
    private const string Danger = "1;31";
    private const string More = "-- 空格或回车继续 more · q 结束 end --";
    private readonly LineEditor _editor = new(key, output, screen);

    /// <inheritdoc />
    public ValueTask<string?> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_editor.ReadLine());
    }

    /// <inheritdoc />
    public async ValueTask ShowAsync(Reply reply, bool isDelivery, CancellationToken cancellationToken)
    {
        var lines = $"\n{(isDelivery ? $"{In(Pushed, "〔推送〕")}\n" : "")}{string.Join("", Text(reply))}\n".Split('\n');
        var used = 0;
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = Rows(line);
            if (used > 0 && used + rows >= screen.Height())
            {
                if (!GoesOn()) return;
                used = 0;
            }

            await output.WriteLineAsync(line.AsMemory(), cancellationToken);
            used += rows;
        }
    }

    // The same words in the same order as in plain text; what is marked there by brackets is marked here by both.
    private IEnumerable<string> Text(Reply reply)
    {
        var text = PlainText.Of(reply);
        var at = 0;
        foreach (var part in reply.Words)
        {
            var plain = PlainText.Of(part);
            var begin = text.IndexOf(plain, at, StringComparison.Ordinal);
            yield return text[at..begin];
            yield return Dressed(part, plain, reply.Severity);
            at = begin + plain.Length;
        }

        yield return text[at..];
    }

    private string Dressed(ReplyPart part, string plain, Severity? severity) => part switch
    {
        HeadingPart => In(severity is null ? Bold : Danger, plain),
        ItemPart item => Dressed(item),
        _ => plain,
    };

    private string Dressed(ItemPart item)
    {
        var text = item.Text is null ? "" : "\n" + string.Concat(TextMark.Divide(item.Text, item.Marks).Select(piece => piece.Marked ? In(Marked, $"【{piece.Piece}】") : piece.Piece));
        return $"{In(Bold, string.Create(CultureInfo.InvariantCulture, $"{item.Number}. {item.Headline}"))}{text}{(item.Note is null ? "" : $"\n{In(Faint, item.Note)}")}";
    }

    // Line by line, so that a page may end between them.
    private string In(string colour, string text) =>
        isColoured ? string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : $"\x1b[{colour}m{line}\x1b[0m")) : text;

    private int Rows(string line)
    {
        var columns = 0;
        foreach (var (index, piece) in line.Split('\x1b').Index()) columns += ScreenSize.Columns(index == 0 ? piece : piece[(piece.IndexOf('m', StringComparison.Ordinal) + 1)..]);
        return Math.Max(1, (columns + screen.Width() - 1) / screen.Width());
    }

    private bool GoesOn()
    {
        output.Write(In(Faint, More));
        output.Flush();
        while (true)
        {
            var pressed = key();
            if (pressed.Key is not (ConsoleKey.Spacebar or ConsoleKey.Enter or ConsoleKey.PageDown or ConsoleKey.DownArrow or ConsoleKey.Q or ConsoleKey.Escape)) continue;
            output.Write("\r\x1b[K");
            return pressed.Key is not (ConsoleKey.Q or ConsoleKey.Escape);
        }
    }
}
