using System.Text.RegularExpressions;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Lines;

/// <summary>图注: a line that ends with the photographer (… 摄, … 供图) or opens with 图为.</summary>
internal sealed partial class CaptionRecogniser : ILineRecogniser
{
    private const int Longest = 400;
    private const int ShortestHalf = 20;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (line.Length > Longest || Loss().IsMatch(line.End))
            return null;
        if (Credit().IsMatch(line.End))
            return IsEndOfText(page, index) ? (LineRole.Body, "the second half of a text that a credit closes") : (LineRole.Caption, "ends with a photographer's credit");
        return line.Length <= 120 && Opening().IsMatch(line.Start) ? (LineRole.Caption, "opens as a caption") : null;
    }

    /// <summary>Whether a line ends with a photographer's credit.</summary>
    public static bool IsCredited(PageLine line) => line.Length <= Longest && Credit().IsMatch(line.End);

    // The text above breaks off, and below it nothing goes on: a photograph's text that a column cut in two.
    private static bool IsEndOfText(Page page, int index) =>
        page.Printed[index] is { Length: >= ShortestHalf } line && !Opening().IsMatch(line.Start)
        && page.At(index - 1) is { Mark: 0, Length: > LongLineRecogniser.LongestHead } above && page.RoleAt(index - 1) is null or LineRole.Lead
        && !Punctuation.EndsSentence(above.End) && !Credit().IsMatch(above.End)
        && page.At(index + 1) is not { Mark: 0, Length: > LongLineRecogniser.LongestHead };

    [GeneratedRegex("(?:(?:记者|通讯员|实习生|作者)[/: ]{0,2}|[。!?”\") ]|^|[/ (])[一-龥·]{2,4}(?:[ 、][一-龥]{2,4}){0,3} ?/?(?:摄影?|供图|图|制图|绘|拍摄|翻拍|摄影报道|制表|航拍)[)]?$|[一-龥]{2,4} ?/ ?画$|\\((?:[^()]{0,12}记者)?[^()]{2,12}(?:摄|供图)\\)$|(?:^|[。!?”\") ])[一-龥·]{2,4}(?:[ 、][一-龥]{2,4}){0,2} ?(?:摄|供图|绘|画) ?\\([^()]{2,12}\\)$|(?:^|[。 )])[一-龥] +[一-龥] ?(?:摄|供图)(?: ?\\([^()]{2,12}\\))?$|(?:资料图片?|资料照片|新华社发|视频截图|网络图片|效果图)\\)?$")]
    private static partial Regex Credit();

    // ▲某某遗失身份证,声明作废。
    [GeneratedRegex("(?:作废|声明)。?$")]
    private static partial Regex Loss();

    [GeneratedRegex("^(?:图为|新华社照片|(?:图片|照片)说明|图[①②③④⑤⑥一二三四五]|[上下左右]图[为::]|[▲△▼▽◀▶↑↓←→])")]
    private static partial Regex Opening();
}

/// <summary>Who compiled a whole column: (… 整理).</summary>
internal sealed partial class CompilerRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        return line.Length <= 60 && Compiled().IsMatch(line.Start) ? (LineRole.Other, "compiler's credit") : null;
    }

    [GeneratedRegex("^[(（【]?[^，。,]{2,50}(?:整理|综合整理|辑录|策划|统筹)[)）】]?$")]
    private static partial Regex Compiled();
}

/// <summary>The source of a boxed quotation: ——摘自….</summary>
internal sealed class AttributionRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        return line.Length <= 60 && (line.Start.StartsWith("——", StringComparison.Ordinal) || line.Start.StartsWith("--", StringComparison.Ordinal))
            && line.Start.Contains('摘', StringComparison.Ordinal)
            ? (LineRole.Other, "source of a quotation")
            : null;
    }
}
