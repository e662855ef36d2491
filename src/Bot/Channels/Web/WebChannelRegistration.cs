using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.Web;

/// <summary>Puts the web chat together.</summary>
internal static class WebChannelRegistration
{
    /// <summary>The channel and what its pages need.</summary>
    public static IServiceCollection AddWebChannel(this IServiceCollection services) => services
        .AddSingleton<Troubles>()
        .AddSingleton<OpenStreams>()
        .AddSingleton<IChannel, WebChannel>()
        .AddChatLimit();

    /// <summary>Maps the addresses the chat page talks to.</summary>
    public static void MapWebChannel(this IEndpointRouteBuilder endpoints)
    {
        var chat = endpoints.MapGroup("/api/chat/{chatId}");
        chat.MapPost("/messages", MessagesEndpoint.AnswerAsync).RequireRateLimiting(ChatLimit.Policy);
        chat.MapGet("/events", EventsEndpoint.StreamAsync);
    }
}
