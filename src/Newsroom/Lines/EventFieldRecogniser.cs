using System.Text.RegularExpressions;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Lines;

/// <summary>
/// Fields of what a story announces, when, where, for how much (时间：…, 地点：…, 票价：…): several short labels with their values below a
/// text, or any number below words that announce them. They are text of the story. The paper's own address and telephones are not.
/// </summary>
internal sealed partial class EventFieldRecogniser : ILineRecogniser
{
    private const int Longest = 80;
    private const int LongestShort = 40;
    private const int Fewest = 2;
    private const int MostLines = 24;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        if (!IsLabelled(page.Printed[index]))
            return null;
        int first = index, last = index;
        while (index - first < MostLines && page.At(first - 1) is { } above && IsLabelled(above))
            first--;
        while (last - index < MostLines && page.At(last + 1) is { } below && IsLabelled(below))
            last++;
        if (page.At(first - 1) is not { } text)
            return null;
        var fields = 0;
        for (var at = first; at <= last; at++)
        {
            if (EditorsRecogniser.IsDesk(page.Printed[at]) || Imprint().IsMatch(page.Printed[at].Start) || page.RoleAt(at) is LineRole.Byline or LineRole.Masthead)
                return null;
            if (NoticeFieldRecogniser.IsField(page.Printed[at]))
                fields++;
        }

        var announced = text.End[^1] is ':' && text.Mark == 0;
        return fields > 0 && (announced || last - first + 1 >= Fewest && IsText(page, first - 1)) ? (LineRole.Body, "a field of what the story announces") : null;
    }

    private static bool IsText(Page page, int index) =>
        page.RoleAt(index) is LineRole.Lead || page.RoleAt(index) is null or LineRole.Body && page.Printed[index] is { Mark: 0 } line
        && (line.Length > LongLineRecogniser.LongestHead || line.Length > 1 && Punctuation.HasPause(line.Start) && Punctuation.EndsSentence(line.End) || line.IsRow);

    /// <summary>Whether a line is a label with a short value that is neither spoken nor a sentence.</summary>
    public static bool IsShort(PageLine line) => line.Length <= LongestShort && IsLabelled(line) && !Punctuation.HasPause(line.Start) && !Spoken().IsMatch(line.Start);

    private static bool IsLabelled(PageLine line) => line.Length <= Longest && line.Mark == 0 && Label().IsMatch(line.Start);

    [GeneratedRegex("^(?:[一-龥]{2,6}|[一-龥] {1,4}[一-龥]):.*[^:：]$")]
    private static partial Regex Label();

    [GeneratedRegex("^[^:]*[说道称问答]:|:[“‘\"]")]
    private static partial Regex Spoken();

    // An imprint names what a paper has: letters to it, its advertisements, its subscription.
    [GeneratedRegex("邮编|邮政编码|邮发|广告|发行|订阅|订报|零售|投稿|报料|爆料|网址|责编|编辑|美编|校对|监督|户名|账号|开户行")]
    private static partial Regex Imprint();
}
