using System.Buffers;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Bylines;

namespace Baozhai.Newsroom.Briefs;

/// <summary>
/// The people a story introduces by what they are (种粮大户何远) and names alone further on. A brief that begins with 何远 says nothing to who has not
/// read the story.
/// </summary>
internal static partial class People
{
    // A mask of bits holds them; a story that introduces more is a list.
    private const int Most = 64;

    /// <summary>The names that come again behind the sentence that introduces them and that its title does not have, each once.</summary>
    /// <param name="title">The title.</param>
    /// <param name="sentences">The sentences.</param>
    public static IReadOnlyList<string> In(string title, IReadOnlyList<Sentence> sentences)
    {
        List<string> names = [];
        for (var at = 0; at < sentences.Count - 1 && names.Count < Most; at++)
        {
            var text = sentences[at].Text;
            for (var from = 0; from < text.Length && text.AsSpan(from).IndexOfAny(RoleWords) is >= 0 and var found;)
            {
                var introduced = Introduced().Match(text, Math.Max(0, from + found - 1));
                if (!introduced.Success) break;
                from = introduced.Groups[1].Index;
                var named = introduced.Groups[1].Value;
                if (!Surnames.CanBegin(named[0])) continue;
                var name = ComesAgain(named, at) ? named : named.Length > 2 && ComesAgain(named[..2], at) ? named[..2] : null;
                if (name is not null && !names.Contains(name) && !title.Contains(name, StringComparison.Ordinal)) names.Add(name);
            }
        }

        return names;

        bool ComesAgain(string name, int behind) => sentences.Skip(behind + 1).Any(sentence => sentence.Text.Contains(name, StringComparison.Ordinal));
    }

    /// <summary>Which of the names a text has, by bits, and which of them without what they are.</summary>
    public static (ulong Named, ulong Bare) Of(string text, IReadOnlyList<string> names)
    {
        ulong named = 0, bare = 0;
        for (var at = 0; at < names.Count; at++)
        {
            var place = text.IndexOf(names[at], StringComparison.Ordinal);
            if (place < 0) continue;
            named |= 1UL << at;
            if (!EndsWithRole().IsMatch(text.AsSpan(0, place))) bare |= 1UL << at;
        }

        return (named, bare);
    }

    // The pattern is tried only where one of its words is; 长 stands for those of an office.
    private static readonly SearchValues<string> RoleWords = SearchValues.Create(
        ["长", .. OtherRoles.Split('|')], StringComparison.Ordinal);

    private const string OtherRoles = "书记|主任|经理|负责人|主席|委员|代表|教授|教师|老师|医生|护士|工程师|专家|记者|村民|居民|市民|大户|农户|店主|店员|老板|创始人|司机|员工|职工|工人|业主|学生|志愿者|队员|选手|运动员|作家|画家|法官|民警|律师|研究员|分析师|发言人|董事|顾问|师傅|妻子|丈夫|儿子|女儿|母亲|父亲|老人";

    private const string Roles = "(?:[市县区省镇乡村州局院校厅部司所站队社会组家]长|" + OtherRoles + ")";

    [GeneratedRegex(Roles + "([一-鿿]{2,3})")]
    private static partial Regex Introduced();

    [GeneratedRegex(Roles + "$")]
    private static partial Regex EndsWithRole();
}
