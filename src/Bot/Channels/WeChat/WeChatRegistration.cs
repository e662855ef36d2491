using Baozhai.Bot.Channels.WeChat.Answering;
using Baozhai.Bot.Channels.WeChat.Api;
using Baozhai.Bot.Channels.WeChat.Callback;
using Baozhai.Bot.Channels.WeChat.Sending;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeChat;

/// <summary>Adds the WeChat official account to the program.</summary>
internal static class WeChatRegistration
{
    private const string TurnOn =
        "set WeChat:Token (environment: WeChat__Token), WeChat:AppId and WeChat:EncodingAesKey to what 公众平台 shows under 基本配置, and enter https://YOUR-HOST/wechat there; docs/wechat.md has the steps. The chat page opens inside WeChat meanwhile";

    private const string TurnOnInChinese =
        "把公众平台 → 设置与开发 → 基本配置里的值填进 WeChat:Token、WeChat:AppId、WeChat:EncodingAesKey，并在那里填 https://你的域名/wechat；步骤见 docs/wechat.md。在这之前，网页聊天可以在微信里打开";

    /// <summary>The name of the HTTP client.</summary>
    public const string HttpClientName = "wechat";

    /// <summary>Adds the callback when a key of the section <c>WeChat</c> is set, sending and a menu where the account may; else a line that says how to turn it on.</summary>
    public static IServiceCollection AddWeChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WeChatOptions>();
        services.AddSingleton<WeChatHealth>();
        services.AddHealthChecks().AddCheck<WeChatHealth>("wechat", tags: ["ready"]);

        var section = configuration.GetSection(WeChatOptions.Section);
        if (section.GetChildren().All(key => string.IsNullOrEmpty(key.Value))) return services.AddChannelOff("WeChat", TurnOn, TurnOnInChinese);

        services.AddOptions<WeChatOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WeChatOptions>, WeChatOptionsValidation>();
        var options = section.Get<WeChatOptions>() ?? new WeChatOptions();
        services.AddSingleton(new PulledChannel(WeChatChat.ChannelName, options.CanPush ? PushCapability.AfterMessage : PushCapability.Never));
        AddCallback(services);
        services.AddSingleton<ICheckup, WeChatCheckup>();

        if (options.CanPush || options.CanHaveMenu) AddClient(services);
        if (options.CanPush) services.AddSingleton<IChannel, WeChatChannel>();
        if (options.CanHaveMenu) services.AddHostedService<MenuPublisher>();
        return services;
    }

    /// <summary>Maps the callback when the account is configured.</summary>
    public static void MapWeChat(this WebApplication app)
    {
        if (app.Services.GetService<IServiceProviderIsService>()?.IsService(typeof(WeChatEndpoint)) != true) return;
        app.MapGet(WeChatEndpoint.Path, static (HttpRequest request, WeChatEndpoint endpoint) => endpoint.Verify(request));
        app.MapPost(WeChatEndpoint.Path, static (HttpRequest request, WeChatEndpoint endpoint) => endpoint.AnswerAsync(request));
        if (app.Environment.IsEnvironment(HandledMessageCount.Environment)) app.MapGet(HandledMessageCount.Path, static (string openid, HandledMessageCount acted) => acted.Of(openid));
    }

    private static void AddCallback(IServiceCollection services)
    {
        services.AddSingleton<CallbackSeal>();
        services.AddSingleton<WeChatEndpoint>();
        services.AddSingleton<UserInputReader>();
        services.AddSingleton<ReplyComposer>();
        services.AddSingleton<LineAnswers>();
        services.AddSingleton<MessageHandler>();
        services.AddSingleton<PassiveAnswers>();
        services.AddSingleton<HandledMessageCount>();
        services.AddHostedService<WeChatSweep>();
    }

    private static void AddClient(IServiceCollection services)
    {
        services.AddSecretHttpClient(HttpClientName, TimeSpan.FromSeconds(5));
        services.AddSingleton(provider => new WeChatTransport(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName),
            provider.GetRequiredService<IOptions<WeChatOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<WeChatClient>();
    }
}
