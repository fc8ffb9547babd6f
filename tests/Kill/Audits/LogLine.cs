namespace Omnichannel.Tests.Kill.Audits;

/// <summary>One activity of a log, as far as it is compared.</summary>
/// <param name="Sequence">Its place.</param>
/// <param name="Key">The client's own id; null for what visitors did not write.</param>
/// <param name="Text">What it says.</param>
internal sealed record LogLine(long Sequence, string? Key, string? Text);
