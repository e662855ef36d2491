using Baozhai.Bot.Channels.WeCom.Api;
using Baozhai.Bot.Channels.WeCom.Sending;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeCom;

/// <summary>Adds WeCom's group robots to the program.</summary>
internal static class WeComRegistration
{
    private const string TurnOn =
        "add a robot to a group (群设置 → 消息推送) and set WeCom:Robots:0:Key (environment: WeCom__Robots__0__Key) to what stands behind key= in its webhook address; docs/wechat.md has the steps";

    private const string TurnOnInChinese =
        "在群里加一个机器人（群设置 → 消息推送），把它网址里 key= 后面的一串填进 WeCom:Robots:0:Key（环境变量 WeCom__Robots__0__Key）；步骤见 docs/wechat.md";

    /// <summary>The name of the HTTP client, for those who want another handler under it.</summary>
    public const string HttpClientName = "wecom";

    // An answer is a line of JSON.
    private const int LongestAnswer = 64 * 1024;

    /// <summary>Adds the channel when a key of the section <c>WeCom</c> is set, else a line that says how to turn it on. Robots of an earlier configuration are marked gone in any case.</summary>
    public static IServiceCollection AddWeCom(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(WeComOptions.Section);
        services.AddOptions<WeComOptions>();
        services.AddSingleton<RobotReader>();
        services.AddSingleton<Robots>();
        services.AddSingleton<WeComHealth>();
        services.AddHealthChecks().AddCheck<WeComHealth>("wecom", tags: ["ready"]);
        services.AddHostedService<RobotRoster>();
        if (section.AsEnumerable().All(key => string.IsNullOrEmpty(key.Value))) return services.AddChannelOff("WeCom", TurnOn, TurnOnInChinese);

        services.AddOptions<WeComOptions>().Bind(section).Configure(options => ReadLists(section, options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WeComOptions>, WeComOptionsValidation>();
        AddClient(services);
        services.AddSingleton<ICheckup, WeComCheckup>();
        services.AddSingleton<RobotPacing>();
        return services.AddSingleton<IChannel, WeComChannel>();
    }

    // An environment variable holds one text, where a file holds a list.
    private static void ReadLists(IConfigurationSection section, WeComOptions options)
    {
        foreach (var (entry, robot) in section.GetSection(nameof(WeComOptions.Robots)).GetChildren().Zip(options.Robots))
        {
            ReadList(entry[nameof(RobotOptions.Topics)], robot.Topics);
            ReadList(entry[nameof(RobotOptions.Words)], robot.Words);
            ReadList(entry[nameof(RobotOptions.Places)], robot.Places);
        }
    }

    private static void ReadList(string? text, IList<string> list)
    {
        foreach (var word in (text ?? "").Split([',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) list.Add(word);
    }

    private static void AddClient(IServiceCollection services)
    {
        services.AddSecretHttpClient(HttpClientName, TimeSpan.FromSeconds(5))
            .ConfigureHttpClient(http => http.MaxResponseContentBufferSize = LongestAnswer);
        services.AddSingleton(provider => new WebhookClient(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName),
            provider.GetRequiredService<IOptions<WeComOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
    }
}
