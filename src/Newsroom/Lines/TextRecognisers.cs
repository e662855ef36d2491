using System.Buffers;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Lines;

/// <summary>A line longer than headlines are.</summary>
internal sealed class LongLineRecogniser : ILineRecogniser
{
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。!；;…");

    /// <summary>No headline without a mark is longer, but one over a dateline.</summary>
    public const int LongestHead = 44;

    private const int LongestOverLead = 80;

    // A shorter line, the day that signs a notice, is no paragraph that breaks off.
    private const int ShortestBroken = 20;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (line.Length <= LongestHead)
            return null;
        return IsOverLead(page, index) ? (LineRole.Head, "no sentence, and a dateline or names below")
            : IsUnbroken(page, index) ? (LineRole.Head, "not one mark of punctuation, and a text below")
            : (LineRole.Body, "longer than a headline");
    }

    // A text of this length has a comma somewhere; a headline may have none.
    private static bool IsUnbroken(Page page, int index) =>
        page.Printed[index] is { Length: <= LongestOverLead } line && !line.Start.Any(char.IsPunctuation) && line.Start.AsSpan().Count(' ') <= 2
        && page.Layout.ColumnAt(index) == 0 && page.At(index + 1) is not null && page.RoleAt(index + 1) is null or LineRole.Body
        && (page.At(index - 1) is not { } above || page.RoleAt(index - 1) is not (null or LineRole.Lead or LineRole.Body) || Punctuation.EndsSentence(above.End));

    // A very long headline: nothing of a sentence in it, the text above it is at its end, and an article begins below.
    private static bool IsOverLead(Page page, int index) =>
        page.Printed[index] is { Length: <= LongestOverLead } line && line.Start.AsSpan().IndexOfAny(SentenceMarks) < 0 && Punctuation.Pauses(line.Start) <= 2
        && page.RoleAt(index + 1) is LineRole.Lead or LineRole.Byline
        && (page.At(index - 1) is not { } above || page.RoleAt(index - 1) is not (null or LineRole.Lead) || Punctuation.EndsSentence(above.End)
            || above.Length <= ShortestBroken && page.Layout.ColumnAt(index - 1) == 0);
}

/// <summary>A short line that ends a sentence, or breaks off at a comma.</summary>
internal sealed partial class SentenceRecogniser : ILineRecogniser
{
    private const int ShortestAnnouncing = 16;
    private const int ShortestTold = 14;
    private const int ShortestAsked = 24;
    private const int FewestPauses = 2;
    private const int LongestHalf = 30;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var end = page.Printed[index].End;
        if (JumpRecogniser.LengthAtEnd(end) is > 0 and var jump && end.Length > jump && end.AsSpan(0, end.Length - jump).TrimEnd() is var told
            && (Punctuation.EndsSentence(told) || Punctuation.HasPause(told)))
            return (LineRole.Body, "a sentence with a jump behind");
        if (Jump.AtStart(page.Printed[index].Start) is not null)
            return (LineRole.Body, "a jump before a text");
        if (Spoken().IsMatch(page.Printed[index].Start))
            return (LineRole.Body, "a question, an answer or a comment");
        var last = end[^1];
        if (last is ':' && page.Printed[index].Mark == 0 && (Announcing().IsMatch(end) || Punctuation.HasPause(end) && end.Length > ShortestAnnouncing))
            return (LineRole.Body, "announces what follows");
        if (last is ':' && Salutation().IsMatch(end))
            return (LineRole.Body, "greets whom a letter is to");
        if (last is '。' or '；' or ';' or '…' || last is '”' or '"' or '’' && end.Length > 1 && end[^2] is '。' or '…')
            return (LineRole.Body, "ends a sentence");
        if (last is ',' or '、' && !IsUpperHalf(page, index))
            return (LineRole.Body, "breaks off at a comma");
        if (page.Printed[index].Mark == 0 && end.Length >= ShortestTold && Punctuation.HasPause(end) && Told().IsMatch(page.Printed[index].Start))
            return (LineRole.Body, "opens as news and has a pause");
        if (last is '?' or '!' && page.Printed[index].Mark == 0 && end.Length >= ShortestAsked && Punctuation.Pauses(end) >= FewestPauses)
            return (LineRole.Body, "a question with several pauses");
        return last is ')' && end.AsSpan().IndexOf('。') >= 0 ? (LineRole.Body, "a sentence with a remark behind")
            : Punctuation.HasPause(end) && last is ':' or '!' or '?' && end.Contains('。', StringComparison.Ordinal) ? (LineRole.Body, "sentences")
            : null;
    }

    // A headline set in two lines whose first ends with a pause: it stands apart from the text above, and an article begins below the second.
    private static bool IsUpperHalf(Page page, int index) =>
        page.Printed[index].Length <= LongestHalf && page.At(index + 1) is { Length: <= LongestHalf } lower && page.Touches(index, index + 1) && !page.Touches(index, index - 1)
        && page.Layout.ColumnAt(index) == 0 && !Punctuation.EndsSentence(lower.End) && page.RoleAt(index + 2) is LineRole.Lead or LineRole.Byline && !page.Touches(index + 1, index + 2);

    // 问：…, 答：…, 记者：…?, @某某：…
    [GeneratedRegex("^(?:(?:[一-龥]{0,4}问|答|[一-龥]{0,6}答|Q|A)[:：]|(?:本报)?记者[:：].*[?。]$|@[^ ]{2,16}[:：])")]
    private static partial Regex Spoken();

    // The half of a paragraph that a column cut off: 据某某测定,今天(8月6日)凌
    [GeneratedRegex("^(?:近日,|日前,|昨[日天晚夜]|今[日天晨](?:\\(|[上下]午|[,起])|当地时间|(?:\\d{1,2}月)?\\d{1,2}日(?:[上下]午|晚|凌晨|[,，])|记者(?:昨日|日前|近日|今日)?从|据悉|据.{2,14}(?:消息|通报|介绍|测定|统计|报道|了解)[,，])")]
    private static partial Regex Told();

    // 编辑同志：, 各位代表：, 尊敬的各位来宾：
    [GeneratedRegex("^(?:尊敬的|亲爱的|各位)[^:,，。]{1,16}[:：]$|^[^:,，。]{0,8}(?:编辑|读者|同志|朋友|老师|先生|女士|您好|你好)[^:。]{0,5}[:：]$")]
    private static partial Regex Salutation();

    [GeneratedRegex("(?:如下|下列|以下).{0,8}[:：]$")]
    private static partial Regex Announcing();
}

/// <summary>A line of a column that was written down line by line: as wide as those around it, and not the end of a sentence.</summary>
internal sealed class ColumnLineRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (page.Layout.ColumnAt(index) == 0)
            return null;
        if (page.Touches(index, index - 1) && page.RoleAt(index - 1) is LineRole.Body or LineRole.Lead
            && page.Layout.IsFull(page.Printed[index - 1], index) && !Punctuation.EndsSentence(page.Printed[index - 1].End))
            return (LineRole.Body, "goes on from the line of the column above");
        if (line.IsIndented && Punctuation.HasPause(line.Start))
            return (LineRole.Body, "an indent, as paragraphs of columns have");
        if (!page.Layout.IsFull(line, index) || IsOverLead(page, index))
            return null;
        var isText = Punctuation.HasPause(line.Start)
            || page.RoleAt(index - 1) is LineRole.Body or LineRole.Lead && page.RoleAt(index + 1) is null && page.Touches(index, index + 1) && page.Layout.IsFull(page.Printed[index + 1], index);
        return isText ? (LineRole.Body, "a full line of a column") : null;
    }

    // Two lines at most stand between the text above and a dateline: they are its headlines.
    private static bool IsOverLead(Page page, int index) =>
        page.RoleAt(index - 1) is not (LineRole.Body or LineRole.Lead)
        && (page.RoleAt(index + 1) is LineRole.Lead or LineRole.Byline || page.RoleAt(index + 1) is null && page.RoleAt(index + 2) is LineRole.Lead or LineRole.Byline);
}
