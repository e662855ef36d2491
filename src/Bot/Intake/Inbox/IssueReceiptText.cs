using System.Globalization;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>What became of a file, in words for the operator.</summary>
internal static class IssueReceiptText
{
    /// <summary>One line, and one for each warning.</summary>
    public static string Say(string name, IssueReceipt receipt, Language language)
    {
        var issue = $"{receipt.Paper ?? language.Say("报名不详", "paper unknown")} {receipt.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? language.Say("日期不详", "day unknown")}";
        var outcome = receipt.Outcome switch
        {
            IssueOutcome.Refused => language.Say($"没有收下：{receipt.ReasonZh ?? receipt.Reason}", $"refused: {receipt.Reason}"),
            IssueOutcome.Unchanged => language.Say($"{issue}，报库里已经有了，没有变化", $"{issue}: known already, nothing changed"),
            IssueOutcome.Corrected => language.Say($"{issue}，更正了原来那一期：{receipt.Articles} 篇，警报 {receipt.Alerts} 条", $"{issue}: corrected, {receipt.Articles} articles, {receipt.Alerts} alerts"),
            _ => language.Say($"{issue}，收下 {receipt.Articles} 篇，警报 {receipt.Alerts} 条", $"{issue}: {receipt.Articles} articles, {receipt.Alerts} alerts"),
        };
        return string.Join('\n', receipt.Warnings.Prepend($"{name}：{outcome}"));
    }
}
