using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Channels.Telegram.Sending;
using Baozhai.Bot.Channels.Telegram.Updates;
using Baozhai.Bot.Channels.Telegram.Webhooks;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Pictures;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace Baozhai.Bot.Channels.Telegram;

/// <summary>Adds Telegram to the program.</summary>
internal static class TelegramRegistration
{
    private const string TurnOn =
        "talk to @BotFather in Telegram, send /newbot, and set Telegram:Token (environment: Telegram__Token) to the token it gives";

    private const string TurnOnInChinese =
        "在 Telegram 里找 @BotFather，发 /newbot，把它给的 token 填进 Telegram:Token（环境变量 Telegram__Token）";

    /// <summary>The name of the HTTP client, for those who want another handler under it.</summary>
    public const string HttpClientName = "telegram";

    /// <summary>
    /// Adds the channel and its poller or webhook when <c>Telegram:Token</c> is set, else a line that says how to turn it on.
    /// Needs the conversation, the stores and the outbox.
    /// </summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<TelegramHealth>();
        services.AddHealthChecks().AddCheck<TelegramHealth>("telegram", tags: ["ready"]);

        var section = configuration.GetSection(TelegramOptions.Section);
        if (string.IsNullOrEmpty(section[nameof(TelegramOptions.Token)])) return services.AddChannelOff("Telegram", TurnOn, TurnOnInChinese);

        services.AddOptions<TelegramOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsValidation>();
        services.TryAddSingleton(TimeProvider.System);
        AddClient(services);
        services.AddSingleton<ICheckup, TelegramCheckup>();
        services.AddSingleton(provider => new TelegramPacing(
            provider.GetRequiredService<IOptions<TelegramOptions>>().Value.MessagesPerSecond, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<TelegramPauses>();
        services.AddSingleton<ChatMove>();
        services.AddSingleton<IChannel, TelegramChannel>();
        services.AddSingleton<TelegramCharts>();
        services.AddSingleton(new PictureChannel(TelegramChannel.ChannelName));
        services.AddSingleton<DeliveryTargets>();
        services.AddSingleton<PinnedDigest>();
        services.AddSingleton<BotProfile>();
        services.AddSingleton<CommandMenu>();
        services.AddSingleton<DeepLink>();
        services.AddSingleton<InlineHeadlines>();
        services.AddSingleton<UpdateWork>();
        services.AddSingleton<UpdateHandler>();
        services.AddSingleton<UpdateBatch>();
        services.AddSingleton<UnreadableUpdates>();
        services.AddSingleton<IChatAuthority, TelegramAuthority>();
        services.AddSingleton<DocumentIntake>();
        services.AddSingleton<UpdateQueue>();
        services.AddSingleton<ReceivedSignal>();
        services.AddSingleton<SharedSignal>(provider => provider.GetRequiredService<ReceivedSignal>());
        return TelegramOptions.IsWebhook(section[nameof(TelegramOptions.Mode)])
            ? services.AddSingleton<WebhookAddress>().AddSingleton<WebhookKeeper>().AddHostedService<WebhookReceiver>()
            : services.AddHostedService<TelegramPoller>();
    }

    /// <summary>Adds what makes calls.</summary>
    internal static void AddClient(IServiceCollection services)
    {
        services.AddSecretHttpClient(HttpClientName, TimeSpan.FromSeconds(10))
            .AddHttpMessageHandler(provider => new ApiBasePath(provider.GetRequiredService<IOptions<TelegramOptions>>().Value.ApiBaseUrl));
        services.AddSingleton(provider => NewClient(
            provider.GetRequiredService<IOptions<TelegramOptions>>().Value, provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName)));
        services.AddSingleton<TelegramCalls>();
    }

    /// <summary>The library's client. It repeats nothing by itself: what is sent again, and when, is for the pace and the outbox to say.</summary>
    internal static ITelegramBotClient NewClient(TelegramOptions options, HttpClient http) =>
        new TelegramBotClient(new TelegramBotClientOptions(options.Token ?? "", options.ApiBaseUrl) { RetryCount = 1, RetryThreshold = 0 }, http);
}
