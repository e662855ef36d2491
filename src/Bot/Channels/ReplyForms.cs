using Baozhai.Bot.Channels.Telegram.Format;
using Baozhai.Bot.Channels.WeChat.Format;
using Baozhai.Bot.Channels.WeCom.Api;
using Baozhai.Bot.Channels.WeCom.Format;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Channels;

/// <summary>Registers the forms of the channels, whether a channel is turned on or not.</summary>
internal static class ReplyForms
{
    /// <summary>One for each.</summary>
    public static IServiceCollection AddReplyForms(this IServiceCollection services)
    {
        IReplyForm[] forms =
        [
            new ReplyForm("web, terminal", reply => [PlainText.Of(reply)]),
            new ReplyForm("telegram", reply => [.. TelegramPiece.Of(reply, static _ => { }).Select(piece => piece.Html)]),
            new ReplyForm("wechat", reply => BlockCutter.Cut(TextBlocks.Of([reply], tappable: true))),
            new ReplyForm("wechat, TappableWords=false", reply => BlockCutter.Cut(TextBlocks.Of([reply]))),
            new ReplyForm("wecom", reply => PieceCutter.Cut(MarkdownBlocks.Of(reply), WebhookMessage.LongestMarkdown)),
        ];
        foreach (var form in forms) services.AddSingleton(form);
        return services;
    }
}
