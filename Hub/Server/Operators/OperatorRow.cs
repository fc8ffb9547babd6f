using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Operators;

/// <summary>A person who answers. Its id is that of their account; load and status guard assignments.</summary>
internal sealed class OperatorRow
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    public OperatorRole Role { get; set; }

    public OperatorStatus Status { get; set; }

    /// <summary>Why they have that status, in their own words; null when they have not said.</summary>
    public string? StatusReason { get; set; }

    /// <summary>Who has set it.</summary>
    public StatusSetter StatusSetBy { get; set; }

    /// <summary>Since when they have it; null when that was before it was kept.</summary>
    public DateTimeOffset? StatusSince { get; set; }

    /// <summary>How many conversations they may own at a time.</summary>
    public int Cap { get; set; } = 5;

    /// <summary>How many they own: always the number of their assigned conversations.</summary>
    public int Load { get; set; }

    /// <summary>What they know, one a line; empty when nothing in particular.</summary>
    public string Skills { get; set; } = "";

    /// <summary>The languages they speak, such as <c>de</c>, one a line; empty when nobody has said.</summary>
    public string Languages { get; set; } = "";

    /// <summary>When they were given or offered a conversation last; null when never.</summary>
    public DateTimeOffset? LastServedAt { get; set; }

    /// <summary>Since when they may no longer sign in; null while they may. Their name stays in what they did.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }

    /// <summary>Names the picture they have now; null when they have none.</summary>
    public string? Picture { get; set; }

    /// <summary>The language of their console, such as <c>de</c>; null when their browser decides.</summary>
    public string? Language { get; set; }

    /// <summary>Their time zone, such as <c>Europe/Berlin</c>; null when their browser decides.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Their other choices as JSON; null when they never made any.</summary>
    public string? Preferences { get; set; }

    /// <summary>Gets what others see beside the status.</summary>
    public StandingView ToStandingView() => new(StatusReason, StatusSetBy, StatusSince);

    internal sealed class Configuration : IEntityTypeConfiguration<OperatorRow>
    {
        public void Configure(EntityTypeBuilder<OperatorRow> builder)
        {
            builder.ToTable("operators");
            builder.HasKey(row => row.Id);
        }
    }
}
