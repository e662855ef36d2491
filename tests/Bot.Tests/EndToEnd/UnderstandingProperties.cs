using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Conversation.Understanding;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Sentences of the bot's own words in any order: nothing is lost by one that was not confirmed, and nobody else is touched.</summary>
public sealed class UnderstandingProperties() : BotTest("2026-03-02T09:00+08:00", "--Limits:RequestsPerMinute=1000")
{
    private const int Conversations = 40;

    // No line names it, so only what drops everything can drop it.
    private static readonly Subscription Kept = new(SubscriptionKind.Word, "琥珀色蜻蜓");

    [Fact]
    public async Task No_sentence_drops_everything_or_forgets_anybody_without_a_yes()
    {
        var other = new ChatId("terminal", "bert");
        await SayAsync(other, $"订阅 “{Kept.Value}” 防汛");
        var before = await FollowedAsync(other);

        Prop.ForAll(Sentences().ListOf().ToArbitrary(), lines =>
        {
            var anna = new ChatId("terminal", $"anna{Guid.NewGuid():N}");
            SayAsync(anna, $"订阅 “{Kept.Value}” 防汛").GetAwaiter().GetResult();
            foreach (var line in lines)
            {
                SayAsync(anna, line).GetAwaiter().GetResult();
                if (!FollowedAsync(anna).GetAwaiter().GetResult().Contains(Kept)) return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Conversations));

        Assert.Equal(before, await FollowedAsync(other));
    }

    [Theory]
    [InlineData("清空我的订阅")]
    [InlineData("退订全部")]
    [InlineData("全都退了吧")]
    [InlineData("unsubscribe from everything")]
    [InlineData("忘记我")]
    [InlineData("把我的资料全删了")]
    public async Task What_cannot_be_undone_asks_and_a_yes_counts_only_at_once(string line)
    {
        var anna = new ChatId("terminal", $"{Guid.NewGuid():N}");
        await SayAsync(anna, $"订阅 “{Kept.Value}”");

        await SayAsync(anna, line);
        await SayAsync(anna, "谢谢");
        await SayAsync(anna, "好的");
        Assert.Contains(Kept, await FollowedAsync(anna));

        await SayAsync(anna, line);
        await SayAsync(anna, "算了");
        await SayAsync(anna, "是");
        Assert.Contains(Kept, await FollowedAsync(anna));

        await SayAsync(anna, line);
        await SayAsync(anna, "好的，确定");
        Assert.Empty(await FollowedAsync(anna));
    }

    private Gen<string> Sentences()
    {
        var roles = Bot.Services.GetRequiredService<SpeechLexicon>().Roles;
        string[] words = [.. roles.Words.Where(one => one.Role != roles["yes"]).SelectMany(one => one.Words).Except(roles.Words.Where(one => one.Role == roles["yes"]).SelectMany(one => one.Words))];
        var word = Gen.OneOf(Gen.Elements(words), Gen.Elements("防汛", "醴陵", "金融", "教育", "全部", "退订", "我的订阅", "清空", "忘记我", "数据", "第一条", "7点", "周末", "三天"));
        return word.NonEmptyListOf().Select(all => string.Concat(all.Take(6).Select(one => char.IsAscii(one[0]) ? $" {one} " : one)).Trim());
    }

    private async Task SayAsync(ChatId chat, string line) =>
        await Bot.Services.GetRequiredService<IConversation>().AnswerAsync(new Incoming(chat, line), TestContext.Current.CancellationToken);

    private async Task<IReadOnlyList<Subscription>> FollowedAsync(ChatId chat) =>
        await Bot.Services.GetRequiredService<IChats>().SubscriptionsAsync(chat, TestContext.Current.CancellationToken);
}
