using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>
/// Tells inboxes apart: workers on several machines may each have one of their own, or all the same one on a shared disk. A file in the folder holds its mark,
/// made at random by whoever comes first.
/// </summary>
internal static class InboxMark
{
    private const string File = ".baozhai-inbox";
    private const int Length = 16;

    /// <summary>The mark of a folder, which is made where it is not there. A folder that may not be written has one of this machine.</summary>
    public static string Of(string folder)
    {
        var path = Path.Combine(folder, File);
        try
        {
            Directory.CreateDirectory(folder);
            if (!System.IO.File.Exists(path)) Make(path);
            var mark = System.IO.File.ReadAllText(path).Trim();
            if (mark.Length == Length && mark.All(char.IsAsciiHexDigitLower)) return mark;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is read all the same, if it can be.
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}\n{folder}"))))[..Length];
    }

    // Whole or not at all: another worker may look at the same moment.
    private static void Make(string path)
    {
        var unfinished = $"{path}.{RandomNumberGenerator.GetHexString(Length, lowercase: true)}";
        try
        {
            System.IO.File.WriteAllText(unfinished, RandomNumberGenerator.GetHexString(Length, lowercase: true));
            System.IO.File.Move(unfinished, path);
        }
        catch (IOException) when (System.IO.File.Exists(path))
        {
            System.IO.File.Delete(unfinished);
        }
    }
}
