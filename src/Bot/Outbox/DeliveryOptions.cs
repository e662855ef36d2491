namespace Baozhai.Bot.Outbox;

/// <summary>How deliveries are sent and kept. Section <c>Delivery</c>.</summary>
internal sealed class DeliveryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Delivery";

    /// <summary>What is done with replies and digests whose answer was lost. Default <see cref="OnUnknown.Resend"/>.</summary>
    public OnUnknown OnUnknown { get; set; } = OnUnknown.Resend;

    /// <summary>What is done with alerts whose answer was lost. Default <see cref="OnUnknown.Resend"/>: a warning twice is better than never.</summary>
    public OnUnknown OnUnknownAlert { get; set; } = OnUnknown.Resend;

    /// <summary>How many days a delivery is kept after it is over. Default 30, from 2 to 3650.</summary>
    public int KeepDays { get; set; } = 30;

    /// <summary>How many deliveries of one channel may be on their way at once. Default 64, from 1 to 1000.</summary>
    public int InFlight { get; set; } = 64;

    /// <summary>What is done with a lane's deliveries whose answer was lost.</summary>
    public OnUnknown For(Lane lane) => lane == Lane.Alert ? OnUnknownAlert : OnUnknown;
}
