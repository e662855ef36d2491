using System.Collections.Concurrent;

namespace Baozhai.Bot.Channels.WeChat.Answering;

/// <summary>
/// Counts how many messages of a person were acted on, for the acceptance test, which must see that a repeated one is not acted on again.
/// Counts, and has an address, only in the environment <see cref="Environment"/> (<c>DOTNET_ENVIRONMENT</c>), which no deployment uses.
/// </summary>
internal sealed class ActedOn(IHostEnvironment environment)
{
    /// <summary>The name of the environment.</summary>
    public const string Environment = "Acceptance";

    /// <summary>The address: <c>?openid=…</c>.</summary>
    public const string Path = "/wechat/acted-on";

    private readonly bool _counts = environment.IsEnvironment(Environment);
    private readonly ConcurrentDictionary<string, int> _counted = new(StringComparer.Ordinal);

    /// <summary>Counts a message of a person.</summary>
    public void Count(string openId)
    {
        if (_counts) _counted.AddOrUpdate(openId, 1, static (_, count) => count + 1);
    }

    /// <summary>How many were counted.</summary>
    public IResult Of(string openId) => TypedResults.Json(new Dictionary<string, int> { ["effects"] = _counted.GetValueOrDefault(openId) });
}
