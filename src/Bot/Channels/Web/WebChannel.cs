using System.Buffers;
using Baozhai.Bot.Channels.Web.Push;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Pictures;
using Baozhai.Bot.Sources.Fetching;
using Baozhai.Bot.Web;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.Web;

/// <summary>
/// The chat page. A message counts as accepted once the outbox has it as sent, whether a page is open or not:
/// a page that was away asks for what it missed.
/// </summary>
internal sealed class WebChannel(OpenStreams streams, SentSignal sent, PushPlanner pushes) : IChannel
{
    /// <summary>The channel's name.</summary>
    public const string ChannelName = "web";

    /// <inheritdoc />
    public string Name => ChannelName;

    /// <inheritdoc />
    public void Noted(Delivery delivery) => sent.Raise(delivery.Chat.Address);

    /// <inheritdoc />
    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        streams.Publish(delivery);
        await pushes.PlanAsync(delivery, cancellationToken);
        return new SendResult.Accepted();
    }
}

/// <summary>
/// The name a page chose for its chat: 1 to 64 of A–Z a–z 0–9 _ -. It is the page's only secret; the chat page makes one of 128 random bits.
/// </summary>
internal static class WebChatId
{
    private const int Longest = 64;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <summary>Reads one.</summary>
    public static bool TryParse(string text, out ChatId chat)
    {
        chat = new ChatId(WebChannel.ChannelName, text);
        return text.Length is > 0 and <= Longest && !text.AsSpan().ContainsAnyExcept(Allowed);
    }

    /// <summary>What is said of any other.</summary>
    public static IResult Refused() => Bot.Web.Refusal.With(StatusCodes.Status400BadRequest, "chatId 只能是 1 到 64 个字母、数字、_ 或 -。");
}

/// <summary>Says that something was sent to a chat page, which may be open at another worker; about its address.</summary>
internal sealed class SentSignal() : SharedSignal("web");

/// <summary>Registers the web chat.</summary>
internal static class WebChannelRegistration
{
    private const int LongestAnswer = 64 * 1024;
    private const int ConnectionsPerService = 8;

    /// <summary>The channel and what its pages need.</summary>
    public static IServiceCollection AddWebChannel(this IServiceCollection services) => services
        .AddSingleton<Troubles>()
        .AddSingleton<SentSignal>()
        .AddSingleton<SharedSignal>(provider => provider.GetRequiredService<SentSignal>())
        .AddSingleton<OpenStreams>()
        .AddSingleton(new PictureChannel(WebChannel.ChannelName))
        .AddSingleton<PushKeys>()
        .AddSingleton<PushPlanner>()
        .AddSingleton<IChannel, WebChannel>()
        .AddSingleton<IChannel, PushChannel>()
        .AddPushClient();

    // The address is a secret of a stranger's browser, and where it leads is for the stranger to say.
    private static IServiceCollection AddPushClient(this IServiceCollection services)
    {
        services.AddSecretHttpClient(PushChannel.HttpClientName, TimeSpan.FromSeconds(10))
            .ConfigureHttpClient(http => http.MaxResponseContentBufferSize = LongestAnswer)
            .ConfigurePrimaryHttpMessageHandler(provider =>
            {
                var handler = GuardedHandler.Create([.. provider.GetRequiredService<IOptions<WebOptions>>().Value.PrivatePushHosts]);
                handler.ActivityHeadersPropagator = null;
                handler.MaxConnectionsPerServer = ConnectionsPerService;
                return handler;
            });
        return services;
    }

    /// <summary>Maps the addresses the chat page talks to.</summary>
    public static void MapWebChannel(this IEndpointRouteBuilder endpoints)
    {
        var chat = endpoints.MapGroup("/api/chat/{chatId}");
        chat.MapPost("/messages", MessagesEndpoint.AnswerAsync).LimitChats(endpoints.ServiceProvider.GetRequiredService<TimeProvider>());
        chat.MapGet("/events", EventsEndpoint.StreamAsync);
        endpoints.MapGet("/api/push", PushEndpoint.KeyAsync);
        chat.MapPut("/push", PushEndpoint.AddAsync).LimitChats(endpoints.ServiceProvider.GetRequiredService<TimeProvider>());
        chat.MapDelete("/push", PushEndpoint.RemoveAsync);
    }
}
