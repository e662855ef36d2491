namespace Baozhai.Bot.Channels.WeCom;

/// <summary>The markup of a digest.</summary>
internal enum RobotMarkdown
{
    /// <summary><c>markdown</c>: every client shows it.</summary>
    V1,

    /// <summary><c>markdown_v2</c>: clients before 4.1.36 show it as plain text (<see href="https://developer.work.weixin.qq.com/document/path/99110"/>).</summary>
    V2,
}
