using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Operators;

/// <summary>Sends an announcement to every chat.</summary>
internal sealed class Announcer(IChats chats, IOutbox outbox, OutboxSignal signal, TimeProvider time)
{
    /// <summary>The longest announcement, in UTF-16 units: one message in every channel.</summary>
    public const int MaxLength = 600;

    private const int Page = 1000;
    private static readonly TimeSpan OfUse = TimeSpan.FromDays(2);

    /// <summary>What people will see.</summary>
    public static Reply Compose(string text, Language language) => new() { Parts = [new HeadingPart(language.Say("📢 公告", "📢 Announcement")), new TextPart(text)] };

    /// <summary>
    /// Plans it for every active chat, page by page, so that nothing else waits long. The same text on the same day goes to nobody twice:
    /// after a kill it can be given again. Returns how many deliveries are new.
    /// </summary>
    public async Task<int> AnnounceAsync(string text, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
        var slot = string.Create(CultureInfo.InvariantCulture, $"announcement:{now:yyyy-MM-dd}:{hash}");
        var bodies = new[] { Language.Chinese, Language.English }.ToDictionary(language => language.Code, language => Compose(text, language));
        var planned = 0;
        var page = new List<PlannedDelivery>(Page);
        await foreach (var (chat, _) in chats.ExportAsync(cancellationToken))
        {
            if (chat.State != ChatState.Active) continue;
            page.Add(new PlannedDelivery(chat.Id, Lane.Digest, slot, 0, bodies.GetValueOrDefault(chat.Language, bodies["zh"]), now, now + OfUse));
            if (page.Count < Page) continue;
            planned += await outbox.PlanAsync(page, cancellationToken);
            page.Clear();
        }

        planned += await outbox.PlanAsync(page, cancellationToken);
        signal.Raise();
        return planned;
    }
}
