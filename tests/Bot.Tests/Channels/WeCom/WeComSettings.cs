namespace Baozhai.Bot.Tests.Channels.WeCom;

/// <summary>Settings of a robot for tests.</summary>
internal static class WeComSettings
{
    public const string Key = "11111111-2222-3333-4444-555555555555";

    public const string Robot = "flood-team";

    public static string[] Of(string address, params string[] more) =>
        [$"--WeCom:ApiBaseUrl={address}", $"--WeCom:Robots:0:Key={Key}", $"--WeCom:Robots:0:Name={Robot}", "--WeCom:Robots:0:Topics=防汛,金融", .. more];
}
