using Baozhai.Newsroom.Issues.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>A short line that ends a sentence, or breaks off at a comma.</summary>
internal sealed class SentenceRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var end = page.Printed[index].End;
        if (JumpRecogniser.LengthAtEnd(end) is > 0 and var jump && end.Length > jump && end.AsSpan(0, end.Length - jump).TrimEnd() is var told
            && (Punctuation.EndsSentence(told) || Punctuation.HasPause(told)))
            return (LineRole.Body, "a sentence with a jump behind");
        if (Jump.AtStart(page.Printed[index].Start) is not null)
            return (LineRole.Body, "a jump before a text");
        var last = end[^1];
        if (last is '。' or '；' or ';' or '…' || last is '”' or '"' or '’' && end.Length > 1 && end[^2] is '。' or '…')
            return (LineRole.Body, "ends a sentence");
        if (last is ',' or '、')
            return (LineRole.Body, "breaks off at a comma");
        return last is ')' && end.AsSpan().IndexOf('。') >= 0 ? (LineRole.Body, "a sentence with a remark behind")
            : Punctuation.HasPause(end) && last is ':' or '!' or '?' && end.Contains('。', StringComparison.Ordinal) ? (LineRole.Body, "sentences")
            : null;
    }
}
