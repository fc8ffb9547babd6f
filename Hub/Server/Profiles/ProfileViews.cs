namespace Omnichannel.Hub.Profiles;

/// <summary>A session of one's own.</summary>
/// <param name="Id">Names it.</param>
/// <param name="BeganAt">When it began.</param>
/// <param name="SeenAt">When it was last used, give or take ten minutes.</param>
/// <param name="UserAgent">What the browser called itself; empty when it said nothing.</param>
/// <param name="IsCurrent">Whether it is the one that asks.</param>
internal sealed record SessionView(string Id, DateTimeOffset BeganAt, DateTimeOffset SeenAt, string UserAgent, bool IsCurrent);

/// <summary>A colleague.</summary>
/// <param name="Id">The operator.</param>
/// <param name="Name">What visitors and colleagues see.</param>
/// <param name="Picture">Names their picture as of now; null when they have none.</param>
internal sealed record ColleagueView(Guid Id, string Name, string? Picture);
