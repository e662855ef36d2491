using System.Globalization;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>The part of 复核 that is about stories held back because their reading is in doubt: shows them, lets one out or drops it.</summary>
internal sealed class HeldReview(IOperations operations, AlertPolicy policy, AlertPlanner alerts)
{
    private const string Line = "复核 存疑 #";
    private const string Word = "存疑";

    /// <summary>The held story an argument means, by its number in the archive or in the last list, and what is to be done with it; null when it means none.</summary>
    public static (long Story, string What)? Chosen(string argument, Menu menu)
    {
        var isNamed = argument.StartsWith(Word, StringComparison.Ordinal);
        if (ArticleChoice.Read(isNamed ? argument[Word.Length..].TrimStart() : argument) is not { } choice) return null;
        if (choice.Id is { } id) return isNamed ? (id, choice.Rest) : null;
        var action = choice.Number <= menu.Actions.Count ? menu.Actions[choice.Number.Value - 1] : "";
        return action.StartsWith(Line, StringComparison.Ordinal) && long.TryParse(action.AsSpan(Line.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var listed)
            ? (listed, choice.Rest)
            : null;
    }

    /// <summary>Those that wait; null when none does.</summary>
    public async Task<Answer?> ListAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var waiting = await operations.HeldAsync(0, ArticleList.PageSize, cancellationToken);
        if (waiting.Count == 0) return null;
        var (count, reports) = await operations.CountWaitingAsync(cancellationToken);
        var parts = new List<ReplyPart> { new HeadingPart(request.Say($"识别存疑 {count} 篇，等你决定", $"{count} doubtful stories wait for you")) };
        parts.AddRange(waiting.Select((story, index) => Item(index + 1, story, request)));
        parts.Add(new TextPart(request.Say("回复编号看这一篇；“复核 1 放行”就当它刚到一样推送，“复核 1 丢弃”就删掉。", "Answer a number to see one; “review 1 release” sends it as if it had just come, “review 1 drop” removes it.")));
        if (reports > 0)
            parts.Add(new TextPart(request.Say($"另有 {reports} 条读者指正，处理完这些再看。", $"{reports} reports of readers wait as well; they come after these.")));
        return Answer.Of(new Reply { Parts = parts }, new Menu([.. waiting.Select(LineOf)], [.. waiting.Select(story => story.Article.Id)], null));
    }

    /// <summary>Shows one, lets it out or drops it.</summary>
    public async Task<Answer> AnswerAsync(CommandRequest request, long story, string what, CancellationToken cancellationToken)
    {
        if (await operations.FindHeldAsync(story, cancellationToken) is not { } found)
            return Answer.Of(request.Say("这一篇不在待复核之列，可能已经处理了。", "That story does not wait; it may be settled already."));
        var headline = FullWidth.Set(found.Article.Article.Headline);
        switch (what.Trim().ToLowerInvariant())
        {
            case "":
                return Show(request, found);
            case "放行" or "没问题" or "通过" or "发" or "release" or "ok":
                return await ReleaseAsync(request, found, headline, cancellationToken);
            case "丢弃" or "删除" or "不要" or "丢掉" or "drop" or "delete":
                await operations.DropAsync(story, cancellationToken);
                return Answer.Of(request.Say($"{TitleText.Quoted(headline)}已丢弃，不会推送。", $"“{headline}” is dropped and will not be sent.") + await LeftAsync(request, cancellationToken));
            default:
                return Answer.Of(request.Say("没看懂。可以写“复核 1 放行”或“复核 1 丢弃”。", "I did not understand. Try “review 1 release” or “review 1 drop”."));
        }
    }

    private static string LineOf(HeldStory story) => string.Create(CultureInfo.InvariantCulture, $"{Line}{story.Article.Id}");

    private static ItemPart Item(int number, HeldStory story, CommandRequest request) =>
        ArticleList.Item(number, story.Article, $"{story.Doubt.Say(request.Language)} · {ArticleList.Source(story.Article)}");

    private static Answer Show(CommandRequest request, HeldStory story) => Answer.Of(new Reply
    {
        Parts =
        [
            new HeadingPart(ArticleList.Headline(story.Article)),
            new TextPart(request.Say($"为什么扣下：{story.Doubt.Say(request.Language)}。", $"Why it waits: {story.Doubt.Say(request.Language)}.")),
            .. FullTextPages.Of(story.Article.Article)[0].Select(paragraph => new TextPart(FullWidth.Set(paragraph))),
        ],
        Buttons = [[
            new Button(request.Say("放行", "Release"), $"{LineOf(story)} 放行"),
            new Button(request.Say("丢弃", "Drop"), $"{LineOf(story)} 丢弃"),
            new Button(request.Say("全文", "Full text"), ArticleList.FullTextLine(story.Article)),
        ]],
    });

    private async Task<Answer> ReleaseAsync(CommandRequest request, HeldStory story, string headline, CancellationToken cancellationToken)
    {
        var released = await operations.ReleaseAsync(story.Article.Id, policy.RoleOf, cancellationToken);
        await alerts.PlanPendingAsync(cancellationToken);
        var sent = released is { Alerts: > 0 }
            ? request.Say("警报已经发出，下一次早报里也会有。", "its alert goes out, and the next digests have it.")
            : request.Say("下一次早报里会有。", "the next digests have it.");
        return Answer.Of(request.Say($"{TitleText.Quoted(headline)}已放行，{sent}", $"“{headline}” is released: {sent}") + await LeftAsync(request, cancellationToken));
    }

    private async Task<string> LeftAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (left, _) = await operations.CountWaitingAsync(cancellationToken);
        return left == 0 ? "" : request.Say($"还有 {left} 篇待复核。", $" {left} wait.");
    }
}
