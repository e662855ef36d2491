using System.Text;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition.Bodies;

/// <summary>Joins the lines of paragraphs that a column or a page cut.</summary>
internal static class ParagraphJoiner
{
    // Fields of a notice are shorter, and end without a full stop too.
    private const int ShortestHalf = 8;

    /// <summary>Makes the paragraphs of an article; their texts are its lines and nothing else.</summary>
    public static BodyText Join(ArticleDraft draft, Page page)
    {
        var paragraphs = new List<Paragraph>();
        var joins = new List<LineJoin>();
        var text = new StringBuilder();
        var lines = new List<int>();
        PageLine? before = null;
        foreach (var line in draft.Body)
        {
            if (before is not null && !page.IsWholeParagraph(before.Number) && GoesOn(before, line, draft))
                joins.Add(new LineJoin(before.Number, line.Number));
            else
                Close();
            text.Append(line.Text);
            lines.Add(line.Number);
            before = line;
        }

        Close();
        foreach (var line in draft.Signatures)
            paragraphs.Add(new Paragraph(line.Text, [line.Number]));
        return new BodyText(paragraphs, joins);

        void Close()
        {
            // A line of the file that is a whole table holds a row behind each line feed.
            if (lines.Count > 0)
                paragraphs.AddRange(text.ToString().Split('\n').Select(row => new Paragraph(row, [.. lines])));
            text.Clear();
            lines.Clear();
        }
    }

    private static bool GoesOn(PageLine line, PageLine next, ArticleDraft draft) =>
        !draft.Crossheads.Contains(line.Number) && !draft.Crossheads.Contains(next.Number)
        && line.Length >= ShortestHalf
        && !IsField(line) && !IsField(next)
        && (JumpRecogniser.LengthAtEnd(line.End) is > 0 and var jump
            ? draft.PageTurns.Contains(line.Number) && !Punctuation.EndsSentence(line.End.AsSpan(0, line.End.Length - jump).TrimEnd())
            : !Punctuation.EndsSentence(line.End));

    private static bool IsField(PageLine line) => NoticeFieldRecogniser.IsField(line) || EventFieldRecogniser.IsShort(line) || TableRow.Is(line) || OfficialNotice.IsNumber(line);
}

/// <summary>The text of an article.</summary>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="Joins">Where two lines are one paragraph.</param>
internal sealed record BodyText(IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<LineJoin> Joins);
