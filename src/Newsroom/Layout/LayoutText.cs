using System.Text;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Layout;

/// <summary>Text made of placed pages, to be read like any other.</summary>
/// <param name="Text">The text, headlines marked with #.</param>
/// <param name="Known">The roles of lines where places tell them, by 1-based line number.</param>
public sealed record PlacedText(string Text, IReadOnlyDictionary<int, LineRole> Known);

/// <summary>Writes stories as text.</summary>
internal sealed partial class LayoutText
{
    private const int ShortestSure = 30;
    private const int ShortestInStory = 10;

    private readonly StringBuilder _text = new();
    private readonly Dictionary<int, LineRole> _known = [];
    private int _lines;

    /// <summary>What was written.</summary>
    public PlacedText Done() => new(_text.ToString(), _known);

    /// <summary>Writes a story: headlines, text, captions.</summary>
    public void Add(Story story)
    {
        var hasText = story.Body.Sum(block => block.Length) >= ShortestSure;
        AddHeads(story.Heads, hasText);
        AddText(story.Body, hasText && story.Heads.Count > 0 ? ShortestInStory : ShortestSure);
        foreach (var caption in story.Captions)
        {
            foreach (var paragraph in caption.Paragraphs)
                Add(paragraph, LineRole.Caption);
        }
    }

    private void AddHeads(List<LayoutBlock> heads, bool hasText)
    {
        if (heads.Count == 0)
            return;
        var title = heads.IndexOf(heads.MaxBy(head => (head.Level > 0 ? 10 - head.Level : 0, head.Size))!);
        for (var index = 0; index < heads.Count; index++)
        {
            var lines = heads[index].Paragraphs;
            var isPlain = !hasText || lines.Count == 1 && IsPaperName(lines[0]);
            var (mark, role) = index == title ? ("# ", LineRole.Title) : index < title ? ("", LineRole.Kicker) : ("## ", LineRole.Subtitle);
            // Lines that touch are one headline.
            foreach (var line in lines)
                Append(isPlain ? line : mark + line, isPlain ? null : role);
            _text.Append('\n');
            _lines++;
        }
    }

    private void AddText(List<LayoutBlock> body, int shortest)
    {
        var open = "";
        LayoutBlock? before = null;
        foreach (var block in body)
        {
            var paragraphs = block.Paragraphs;
            var continues = before is not null && open.Length > 0 && before.IsContinuedBy(block);
            if (open.Length > 0 && !continues)
                AddParagraph(ref open, shortest);
            if (block.Kind is BlockKind.Heading)
            {
                Add($"### {JoinedLines.Of(paragraphs)}", LineRole.Crosshead);
                continue;
            }

            for (var index = 0; index < paragraphs.Count; index++)
            {
                if (index > 0)
                    AddParagraph(ref open, shortest);
                open = open.Length == 0 ? paragraphs[index] : JoinedLines.Of([open, paragraphs[index]]);
            }

            before = block;
        }

        AddParagraph(ref open, shortest);
    }

    // Below a headline whatever has the marks of a sentence is text.
    private void AddParagraph(ref string paragraph, int shortest)
    {
        var isText = paragraph.Length >= shortest && (Punctuation.EndsSentence(paragraph) || shortest < ShortestSure && (paragraph.Length >= ShortestSure || paragraph.AsSpan().IndexOfAny('，', '。') >= 0));
        Add(paragraph, isText ? LineRole.Body : null);
        paragraph = "";
    }

    /// <summary>Writes a line and a blank one below it.</summary>
    public void Add(string line, LineRole? role)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        Append(line, role);
        _text.Append('\n');
        _lines++;
    }

    private void Append(string line, LineRole? role)
    {
        _text.Append(line.ReplaceLineEndings(" ")).Append('\n');
        _lines++;
        if (role is { } known)
            _known[_lines] = known;
    }

    /// <summary>Whether a headline is the name of a paper.</summary>
    public static bool IsPaperName(string text) => PaperName().IsMatch(text);

    [GeneratedRegex("^[一-龥 　]{2,12}(?:报|周刊)$")]
    private static partial Regex PaperName();
}
