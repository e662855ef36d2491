using Baozhai.Newsroom.Pages;

namespace Baozhai.Newsroom.Lines;

/// <summary>Marks the lines whose role is known from markup, for example of a saved web page, so that no recogniser has to guess.</summary>
internal static class MarkupRoles
{
    private const string Reason = "the page's markup";

    private static readonly LeadRecogniser Lead = new();
    private static readonly ILineRecogniser[] InText = [new JumpRecogniser(), new CaptionRecogniser()];

    /// <summary>Marks them.</summary>
    public static void Mark(Page page)
    {
        if (page.Known.Count == 0)
            return;
        var isFirst = true;
        for (var index = 0; index < page.Printed.Count; index++)
        {
            var number = page.Printed[index].Number;
            if (!page.Known.TryGetValue(number, out var role))
                continue;
            if (role is LineRole.Body)
            {
                page.Mark(number, isFirst && Lead.Recognise(page, index) is not null ? LineRole.Lead : Aside(page, index) ?? role, Reason);
                isFirst = false;
                continue;
            }

            isFirst |= role is LineRole.Title;
            page.Mark(number, role is LineRole.Kicker or LineRole.Title or LineRole.Subtitle ? LineRole.Head : role, Reason);
        }
    }

    // Captions and jumps stand among the paragraphs of a text like any other.
    private static LineRole? Aside(Page page, int index) => InText.Select(recogniser => recogniser.Recognise(page, index)?.Role).FirstOrDefault(role => role is not null);

    /// <summary>Whether a line is a paragraph as a whole, never a part of one cut by a column.</summary>
    public static bool IsWholeParagraph(this Page page, int number) => page.Known.TryGetValue(number, out var role) && role is LineRole.Body or LineRole.Crosshead;
}
