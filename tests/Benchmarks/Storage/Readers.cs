using System.Globalization;
using Baozhai.Bot.Chats;

namespace Baozhai.Benchmarks.Storage;

/// <summary>Chats that follow what people follow: one to three topics, some a place, a few a word.</summary>
internal static class Readers
{
    private static readonly string[] Topics = [.. Newsroom.Topics().Topics.Select(topic => topic.Name)];
    private static readonly string[] Places = ["攸县", "渌口区", "醴陵市", "天元区"];
    private static readonly string[] Words = ["大桥", "高考", "轨道交通", "荷花"];

    public static async IAsyncEnumerable<Subscriber> Make(int count, DateTimeOffset next)
    {
        await Task.CompletedTask;
        var random = new Random(2);
        for (var i = 0; i < count; i++)
        {
            var chat = new Chat
            {
                Id = new ChatId("telegram", (1_000_000 + i).ToString(CultureInfo.InvariantCulture)),
                TimeZone = "Asia/Shanghai",
                DigestTimes = [new TimeOnly(7, 30)],
                NextDigestAt = next,
                CreatedAt = next.AddDays(-1),
            };
            yield return new Subscriber(chat, [.. Following(random).Distinct()]);
        }
    }

    private static IEnumerable<Subscription> Following(Random random)
    {
        for (var i = random.Next(1, 4); i > 0; i--) yield return new Subscription(SubscriptionKind.Topic, Topics[random.Next(Topics.Length)]);
        if (random.Next(4) == 0) yield return new Subscription(SubscriptionKind.Place, Places[random.Next(Places.Length)]);
        if (random.Next(8) == 0) yield return new Subscription(SubscriptionKind.Word, Words[random.Next(Words.Length)]);
    }
}
