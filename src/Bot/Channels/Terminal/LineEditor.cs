using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace Baozhai.Bot.Channels.Terminal;

/// <summary>How large the screen is now.</summary>
/// <param name="Width">Its columns.</param>
/// <param name="Height">Its rows.</param>
internal sealed record ScreenSize(Func<int> Width, Func<int> Height)
{
    /// <summary>How many columns a text takes: a Chinese character takes two.</summary>
    public static int Columns(string text) => new Segment(text).CellCount();
}

/// <summary>Reads a line key by key. ↑ and ↓ bring back what was typed before; a line longer than the screen is shown in part.</summary>
/// <param name="read">The next key.</param>
/// <param name="output">The screen.</param>
/// <param name="screen">Its size.</param>
internal sealed class LineEditor(Func<ConsoleKeyInfo> read, TextWriter output, ScreenSize screen)
{
    /// <summary>What stands before a line.</summary>
    public const string Prompt = "> ";

    private const char EndOfInput = '\u0004';
    private readonly List<string> _history = [];
    private readonly StringBuilder _line = new();
    private int _at;

    /// <summary>The line; null when the end was typed (Ctrl+D on an empty line).</summary>
    public string? ReadLine()
    {
        var (back, typed) = (_history.Count, "");
        Set("");
        while (true)
        {
            Draw();
            var key = read();
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    return Keep();
                case ConsoleKey.UpArrow when back > 0:
                    if (back == _history.Count) typed = _line.ToString();
                    Set(_history[--back]);
                    break;
                case ConsoleKey.DownArrow when back < _history.Count:
                    back++;
                    Set(back == _history.Count ? typed : _history[back]);
                    break;
                case ConsoleKey.LeftArrow:
                    _at -= Before();
                    break;
                case ConsoleKey.RightArrow:
                    _at += Behind();
                    break;
                case ConsoleKey.Home:
                    _at = 0;
                    break;
                case ConsoleKey.End:
                    _at = _line.Length;
                    break;
                case ConsoleKey.Backspace:
                    var before = Before();
                    _line.Remove(_at -= before, before);
                    break;
                case ConsoleKey.Delete:
                    _line.Remove(_at, Behind());
                    break;
                case ConsoleKey.Escape:
                    Set("");
                    break;
                case ConsoleKey.D when key.Modifiers.HasFlag(ConsoleModifiers.Control) || key.KeyChar == EndOfInput:
                    if (_line.Length > 0) break;
                    output.WriteLine();
                    return null;
                default:
                    if (!char.IsControl(key.KeyChar)) _line.Insert(_at++, key.KeyChar);
                    break;
            }
        }
    }

    private string Keep()
    {
        output.WriteLine();
        var line = _line.ToString();
        if (line.Trim().Length > 0 && (_history.Count == 0 || _history[^1] != line)) _history.Add(line);
        return line;
    }

    private void Set(string line)
    {
        _line.Clear().Append(line);
        _at = line.Length;
    }

    // Half a character beyond the first plane is none.
    private int Before() => _at == 0 ? 0 : _at > 1 && char.IsLowSurrogate(_line[_at - 1]) ? 2 : 1;

    private int Behind() => _at == _line.Length ? 0 : _at + 1 < _line.Length && char.IsHighSurrogate(_line[_at]) ? 2 : 1;

    private void Draw()
    {
        var line = _line.ToString();
        var room = Math.Max(screen.Width() - Prompt.Length - 1, 2);
        var from = 0;
        while (ScreenSize.Columns(line[from.._at]) > room) from++;
        var until = line.Length;
        while (until > _at && ScreenSize.Columns(line[from..until]) > room) until--;
        var column = Prompt.Length + ScreenSize.Columns(line[from.._at]) + 1;
        output.Write(string.Create(CultureInfo.InvariantCulture, $"\r{Prompt}{line[from..until]}\x1b[K\x1b[{column}G"));
        output.Flush();
    }
}
