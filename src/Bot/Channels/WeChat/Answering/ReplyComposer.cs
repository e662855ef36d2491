using System.Globalization;
using Baozhai.Bot.Channels.WeChat.Format;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeChat.Answering;

/// <summary>Composes a passive reply: adds a line on top when a digest or an alert waits for the person, and cuts the whole into messages.</summary>
internal sealed class ReplyComposer(IOutbox outbox, IChats chats, IOptions<WeChatOptions> options)
{
    /// <summary>Composes a passive reply.</summary>
    /// <param name="chat">The person's chat.</param>
    /// <param name="replies">What is said.</param>
    /// <param name="shown">Deliveries that are in it, and are not announced any more.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<PassiveReply> ComposeAsync(ChatId chat, IReadOnlyList<Reply> replies, IReadOnlyList<long> shown, CancellationToken cancellationToken)
    {
        var blocks = TextBlocks.Of(replies, options.Value.TappableWords);
        if (blocks.Count == 0) return PassiveReply.Silent;
        var line = await LineAsync(chat, shown, cancellationToken);
        return new PassiveReply(BlockCutter.Cut(line is null ? blocks : [new TextBlock(line), .. blocks]), Continues: false, shown);
    }

    /// <summary>The next piece of a long answer as a passive reply.</summary>
    public async Task<PassiveReply> ContinueAsync(ChatId chat, string piece, CancellationToken cancellationToken)
    {
        var line = await LineAsync(chat, [], cancellationToken);
        var whole = line is null ? piece : $"{line}\n\n{piece}";
        return new PassiveReply([BlockCutter.Fits(whole) ? whole : piece], Continues: true, []);
    }

    private async Task<string?> LineAsync(ChatId chat, IReadOnlyList<long> shown, CancellationToken cancellationToken)
    {
        var unread = (await outbox.WaitingAsync(chat, cancellationToken)).Where(delivery => !shown.Contains(delivery.Id)).ToList();
        if (unread.Count == 0) return null;
        var language = new Language((await chats.FindAsync(chat, cancellationToken))?.Language ?? Language.Chinese.Code);
        return WaitingLine.Of(unread, language);
    }
}

/// <summary>The line that lists what waits for a person.</summary>
internal static class WaitingLine
{
    // In text elements. With it the line stays under the room that pieces leave for it.
    private const int LongestTitle = 34;

    /// <summary>The line; null when nothing waits.</summary>
    public static string? Of(IReadOnlyList<Delivery> waiting, Language language)
    {
        var alerts = waiting.Where(delivery => delivery.Lane == Lane.Alert).ToList();
        var entries = new List<string>();
        if (alerts.Count == 1) entries.Add(language.Say($"⚠️ {Title(alerts[0])}，回复“警报”查看", $"⚠️ {Title(alerts[0])}: answer “alerts”"));
        if (alerts.Count > 1) entries.Add(language.Say($"⚠️ {alerts.Count} 条警报，回复“警报”查看", $"⚠️ {alerts.Count} alerts: answer “alerts”"));
        if (waiting.Any(delivery => delivery.Lane == Lane.Digest)) entries.Add(language.Say("📰 早报备好了，回复“早报”查看", "📰 The digest is ready: answer “digest”"));
        return entries.Count > 0 ? string.Join("；", entries) : null;
    }

    private static string Title(Delivery alert)
    {
        var title = alert.Body.Parts.OfType<HeadingPart>().FirstOrDefault()?.Text ?? "汛情警报";
        // What it says in brackets, when the water stood so, is in the alert.
        if (title.IndexOf('（', StringComparison.Ordinal) is > 0 and var bracket) title = title[..bracket];
        var letters = new StringInfo(title);
        return letters.LengthInTextElements <= LongestTitle ? title : $"{letters.SubstringByTextElements(0, LongestTitle)}…";
    }
}
