namespace Baozhai.Bot.Diagnostics;

/// <summary>A setting or the machine is not as the program needs it. The message is one line that names the key and the remedy.</summary>
internal sealed class ConfigurationException : Exception
{
    public ConfigurationException()
    {
    }

    public ConfigurationException(string message)
        : base(message)
    {
    }

    public ConfigurationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
