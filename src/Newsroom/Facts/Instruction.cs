using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Facts;

/// <summary>Sentences of an article that speak to a machine that reads it, not to people. They are no evidence of anything.</summary>
internal static partial class Instruction
{
    /// <summary>Whether a folded sentence is one.</summary>
    public static bool Is(string sentence) => Sign().IsMatch(sentence);

    [GeneratedRegex(
        """
        (?:忽略|无视|忘记|忘掉|不要理会|不必遵守)[^。]{0,8}(?:指令|提示|要求|规则|设定|以上|上述|上面|之前|此前)
        |(?:只|请|必须|直接|仅)[^。，,]{0,4}(?:输出|回复|回答)[^。]{0,8}[:：“]
        |(?:系统|开发者)(?:提示词?|指令|消息)|提示词|你(?:现在)?是(?:一个|一名)?(?:AI|人工智能|语言模型|助手)
        |ignore[ a-z]{0,30}(?:instruction|prompt)|system[ _]prompt|</?(?:system|报道)>
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
