pragma ComponentBehavior: Bound

import SapporoLearn

BookScreen {}
