namespace Baozhai.Bot.Tests.Channels.WeChat;

/// <summary>A call of <c>/wechat</c>.</summary>
internal sealed record CallbackRequest(string Query, string Body);
