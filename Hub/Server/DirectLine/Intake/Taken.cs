namespace Omnichannel.Hub.DirectLine.Intake;

/// <summary>What came of an activity that a visitor posted.</summary>
/// <param name="Answer">The answer; 200 with an id means that it is on the disk, or was a signal.</param>
/// <param name="HoldsFiles">Whether the files that came with it belong to the log now. Those of a repeat do not: the first upload's do.</param>
internal readonly record struct Taken(IResult Answer, bool HoldsFiles = false);
