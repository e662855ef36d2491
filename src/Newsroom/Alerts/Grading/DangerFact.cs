using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Grading;

/// <summary>Finds the reason of a flood story that has no levels and no notices: the clause that reports what happened, or else its subject.</summary>
internal static partial class DangerFact
{
    /// <summary>The danger of a story, to be watched; null where it names none.</summary>
    /// <param name="texts">Headline parts and body, with what is no fact of these days blanked out.</param>
    public static Grade? In(IReadOnlyList<string> texts)
    {
        string? named = null;
        foreach (var text in texts)
        {
            if (!Danger().IsMatch(text))
                continue;
            foreach (Match sentence in Sentences().Matches(text))
            {
                if (!Danger().IsMatch(sentence.Value))
                    continue;
                foreach (Match clause in Clauses().Matches(sentence.Value))
                {
                    if (!Danger().IsMatch(clause.Value) || Unreal().IsMatch(clause.Value))
                        continue;
                    if (!Talk().IsMatch(clause.Value) && (Happens().IsMatch(clause.Value) || clause.Value.Any(char.IsAsciiDigit)))
                        return Of(clause.Value);
                    named ??= clause.Value;
                }
            }
        }

        return named is null ? null : Of(named);
    }

    private static Grade Of(string clause) => Grade.Of(Severity.Watch, SeverityJudge.Around(clause, 0, clause.Length, Danger()), DangerKinds.In(clause) is not DangerKind.None and var kind ? kind : DangerKind.Other);

    [GeneratedRegex("[^。！!\\n]+")]
    private static partial Regex Sentences();

    [GeneratedRegex("[^，,；;？?]+")]
    private static partial Regex Clauses();

    [GeneratedRegex("暴雨|强降雨|洪峰|洪水|汛情|水位|险情|台风|内涝|积水|山洪|泥石流|受灾|地震|滑坡|泄洪|汛限|督导防汛|抗洪|抢险")]
    private static partial Regex Danger();

    /// <summary>The words of what took place.</summary>
    [GeneratedRegex("出现|发生|引发|遭遇|突降|普降|袭|上涨|回落|登陆|造成|积水|泄洪|汛限|被困|受灾|倒塌|冲毁|失联|漫堤|形成|过境|通过|连降|来势|影响")]
    private static partial Regex Happens();

    /// <summary>Conditions, orders, questions, and what may come.</summary>
    [GeneratedRegex("一旦|如果|如遇|若|假如|万一|可能|(?<![主重需首紧])要(?!求)|务必|必须|确保|防止|防范|做好|切实|立足|防大汛|多高|多少|是否|什么|如何|解除|终止|演练|模拟|无人员|未发布|没有发布|未启动|(?<![毫])(?:无|没有|未见|未发现|暂无|不是|并非)[^，,]{0,8}(?:暴雨|强降雨|洪水|汛情|险情|台风|地震|内涝|积水|山洪|滑坡)|撤下|摘除|降下")]
    private static partial Regex Unreal();

    /// <summary>What was said, inspected or planned of a danger is not the danger.</summary>
    [GeneratedRegex("督导|检查|调研|强调|指示|指出|讲话|会议|调度|部署|研判|应对|防御|精神|排查|培训|科目|能力|预案|一线")]
    private static partial Regex Talk();
}
