namespace Omnichannel.Hub.Profiles;

/// <summary>What an operator says about themselves, after their change.</summary>
/// <param name="Name">What visitors and colleagues see, 1 to 80 characters.</param>
/// <param name="Language">A language tag such as <c>de</c>; null when the browser decides.</param>
/// <param name="TimeZone">A time zone such as <c>Europe/Berlin</c>; null when the browser decides.</param>
/// <param name="Preferences">The other choices; null for the defaults.</param>
public sealed record ProfileRequest(string? Name, string? Language, string? TimeZone, Preferences? Preferences);

/// <summary>A new password.</summary>
/// <param name="Current">The password until now.</param>
/// <param name="Next">At least 12 characters, any of them.</param>
public sealed record PasswordRequest(string? Current, string? Next);
