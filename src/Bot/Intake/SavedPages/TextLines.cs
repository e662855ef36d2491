using System.Text;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>The text a page is turned into, a block a line, with what is known of its lines.</summary>
internal sealed class TextLines
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<int, LineRole> _known = [];
    private int _lines;

    /// <summary>The text.</summary>
    public string Text => _text.ToString();

    /// <summary>What lines are, by their number from 1.</summary>
    public IReadOnlyDictionary<int, LineRole> Known => _known;

    /// <summary>Adds a line and a blank one below it.</summary>
    public void Add(string text, LineRole? role = null)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        _text.Append(text).Append("\n\n");
        if (role is { } known) _known[_lines + 1] = known;
        _lines += 2;
    }
}
