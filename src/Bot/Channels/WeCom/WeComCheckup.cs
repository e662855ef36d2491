using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;

namespace Baozhai.Bot.Channels.WeCom;

/// <summary>Names the robots. A robot cannot be asked anything without writing into its group.</summary>
/// <param name="robots">The robots.</param>
internal sealed class WeComCheckup(Robots robots) : ICheckup
{
    /// <inheritdoc />
    public Task<IReadOnlyList<Finding>> LookAsync(Language language, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Finding>>([.. robots.All.Select(robot => new Finding(language.Say("企业微信", "WeCom"), FindingState.Well, language.Say($"群机器人 {robot.Name} 已配置；发出第一条消息才知道密钥对不对", $"robot {robot.Name} is configured; its first message will show whether WeCom takes its key")))]);
}
