using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Hub.Inboxes;

/// <summary>One channel account: a web site, a Telegram bot, a WhatsApp sender.</summary>
internal sealed class InboxRow
{
    public Guid Id { get; set; }

    /// <summary>Rises with every change of the settings: of two people who change them at the same time, the second is told.</summary>
    public int Version { get; set; } = 1;

    public string Name { get; set; } = "";

    /// <summary>The channel; <c>webchat</c> for a web site, whose settings stand in the columns of their own.</summary>
    public string Channel { get; set; } = ConversationHead.WebChat;

    /// <summary>What an admin has set for the channel, as a JSON object of texts.</summary>
    public string Settings { get; set; } = "{}";

    /// <summary>The channel's credentials, an encrypted JSON object of texts; null when there are none.</summary>
    public string? Credentials { get; set; }

    /// <summary>The credentials before the last change, encrypted; null when there are none.</summary>
    public string? OldCredentials { get; set; }

    /// <summary>Until when the credentials before count.</summary>
    public DateTimeOffset? OldCredentialsUntil { get; set; }

    /// <summary>Since when nothing is taken in or sent by it; null while it works.</summary>
    public DateTimeOffset? PausedAt { get; set; }

    /// <summary>When it was removed; its conversations stay. Null while it is there.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>Until when everything that the vendor has is known to be here; null when nothing was ever listed.</summary>
    public DateTimeOffset? CaughtUpAt { get; set; }

    /// <summary>Names the inbox in the page's snippet; public.</summary>
    public string PublicKey { get; set; } = "";

    /// <summary>SHA-256 of the server secret, hexadecimal.</summary>
    public string SecretHash { get; set; } = "";

    /// <summary>SHA-256 of the secret before it; null when there is none.</summary>
    public string? OldSecretHash { get; set; }

    /// <summary>Until when the secret before it is taken.</summary>
    public DateTimeOffset? OldSecretUntil { get; set; }

    /// <summary>The key with which the customer's server signs who a visitor is, encrypted; null while there is none.</summary>
    public string? IdentityKey { get; set; }

    /// <summary>The key before it, encrypted; null when there is none.</summary>
    public string? OldIdentityKey { get; set; }

    /// <summary>Until when the key before it is taken.</summary>
    public DateTimeOffset? OldIdentityKeyUntil { get; set; }

    /// <summary>The exact origins that may embed the widget, one a line.</summary>
    public string Origins { get; set; } = "";

    /// <summary>How the widget looks and what it says, as JSON.</summary>
    public string Widget { get; set; } = "{}";

    public Guid Department { get; set; }

    public Guid? Flow { get; set; }

    /// <summary>For how long after the end a message opens a conversation again.</summary>
    public TimeSpan ReopenWindow { get; set; } = TimeSpan.FromHours(24);

    internal sealed class Configuration : IEntityTypeConfiguration<InboxRow>
    {
        public void Configure(EntityTypeBuilder<InboxRow> builder)
        {
            builder.ToTable("inboxes");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => row.PublicKey).IsUnique();
            builder.HasIndex(row => row.SecretHash).IsUnique();
            builder.Property(row => row.Channel).HasDefaultValue(ConversationHead.WebChat);
            builder.Property(row => row.Settings).HasDefaultValue("{}");
            builder.Property(row => row.Version).IsConcurrencyToken().HasDefaultValue(1);
            builder.Property(row => row.Widget).HasDefaultValue("{}");
            builder.Property(row => row.ReopenWindow).HasConversion(span => (long)span.TotalMilliseconds, stored => TimeSpan.FromMilliseconds(stored));
        }
    }
}
